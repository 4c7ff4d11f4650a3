/** Told now and then how much of a file was read, of how much, in any unit; may be told often. */
export type Progress = (done: number, total: number) => void;
