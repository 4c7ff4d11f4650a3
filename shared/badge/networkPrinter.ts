const PREFIX = "zpl:";

/** Whether a printer of this name is spoken to directly over the network, not through the operating system. */
export const isNetworkPrinter = (name: string): boolean => name.startsWith(PREFIX);

/** The name in the settings of a network printer that staff call so. */
export const networkPrinterName = (title: string): string => PREFIX + title;

/** What staff call a printer, of whichever kind. */
export const printerTitle = (name: string): string => (isNetworkPrinter(name) ? name.slice(PREFIX.length) : name);
