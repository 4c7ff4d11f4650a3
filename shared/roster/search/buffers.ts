/** The memory of every list of numbers in a piece of plain data, each once: what one thread can hand to another uncopied. */
export function buffersOf(data: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  gather(data, found);
  return [...found];
}

function gather(data: unknown, found: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(data)) {
    if (data.buffer instanceof ArrayBuffer) found.add(data.buffer);
  } else if (typeof data === "object" && data !== null) for (const part of Object.values(data)) gather(part, found);
}
