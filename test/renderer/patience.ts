/* Before each file of unit tests: in those with a page, a busy machine's screen takes more than the library's one second. */
if (typeof document !== "undefined") {
  const { configure } = await import("@testing-library/react");
  configure({ asyncUtilTimeout: 10_000 });
}

export {};
