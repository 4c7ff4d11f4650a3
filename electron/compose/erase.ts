import type { EraseReply } from "../../shared/contract/eraseShapes.ts";
import type { Rewriting } from "../../shared/facts/erase.ts";
import type { Codec } from "../store/codec.ts";
import { type EraseFault, eraseEventFolder } from "../store/erase.ts";

/** Takes people out of an event's folder that nobody has open, in the words of the screens. `now`: ISO 8601. */
export async function eraseFolder(
  { folder, codec }: { folder: string; codec: Codec },
  now: string,
  rewriting: Rewriting,
): Promise<EraseReply> {
  const erased = await eraseEventFolder(folder, now, rewriting, codec);
  return erased.ok ? { what: "erased", left: erased.value, elsewhere: [] } : replyTo(erased.fault, folder);
}

function replyTo(fault: EraseFault, folder: string): EraseReply {
  switch (fault.code) {
    case "rehearsal":
    case "newer-facts":
      return { what: "refused", why: fault.code };
    case "in-use": {
      const { host, pid, since } = fault.holder;
      return { what: "not-opened", folder, trouble: { code: "in-use", host, pid, since, file: fault.file } };
    }
    case "damaged-line":
      return { what: "not-opened", folder, trouble: fault };
    case "no-key":
      return { what: "not-opened", folder, trouble: { code: "no-key", file: folder } };
    default:
      return { what: "not-recorded", trouble: fault.code, folder };
  }
}
