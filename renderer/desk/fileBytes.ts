/**
 * What is in a file that was chosen or dropped; null when it cannot be read: it is a folder, or it was moved, changed or
 * on a stick that is gone.
 */
export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
