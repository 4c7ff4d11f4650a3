import { connect } from "node:net";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { readZebraStatus, type ZebraStatus } from "./zebraStatus.ts";

export type Address = { host: string; port: number };

/**
 * `unreachable`: nobody takes the line, or it broke before everything was sent; `silent`: everything was sent and no status
 * came back. `detail` is the system's own word.
 */
export type TalkFault = { code: "unreachable" | "silent"; detail: string };

const ASK_STATUS = "~HS\r\n";

/** A status has about 80 characters; what says this much and none is no printer. */
const MOST_HEARD = 8_192;

/**
 * Sends `text` to a label printer and asks how it is; its answer proves that it has read everything before. `patience`:
 * milliseconds from the call until it is given up.
 */
export function talk({ host, port }: Address, text: string, patience: number): Promise<Result<ZebraStatus, TalkFault>> {
  return new Promise((resolve) => {
    let isSent = false;
    let heard = "";
    const socket = connect({ host, port });
    const end = (result: Result<ZebraStatus, TalkFault>) => {
      clearTimeout(late);
      socket.destroy();
      resolve(result);
    };
    const give = (detail: string) => end(fault({ code: isSent ? "silent" : "unreachable", detail }));
    const late = setTimeout(() => give(`no answer in ${patience} ms`), patience);
    socket.setEncoding("latin1");
    socket.once("connect", () => {
      socket.write(text + ASK_STATUS, "latin1", (error) => {
        isSent = !error;
      });
    });
    socket.on("data", (part) => {
      heard += part;
      const status = readZebraStatus(heard);
      if (status) end(ok(status));
      else if (heard.length > MOST_HEARD) give("no status in what it says");
    });
    socket.once("error", (error) => give(error.message));
    socket.once("close", () => give("the line was cut"));
  });
}
