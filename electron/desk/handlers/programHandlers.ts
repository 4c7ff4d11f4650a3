import type { programCommands } from "../../../shared/contract/commands/programCommands.ts";
import type { Hello } from "../../../shared/contract/shapes.ts";
import { saveDiagnosis } from "../diagnosis.ts";
import { idleStatus, statusOf } from "../status.ts";
import type { HandlerParts } from "./handlerParts.ts";
import type { HandlersOf, Handling } from "./handling.ts";

/** Every command of `contract/commands/programCommands.ts` → its use case. */
export function programHandlers({ parts, works: { isReady } }: Handling): HandlersOf<typeof programCommands> {
  const { venue } = parts;
  return {
    "app.hello": () => hello(parts).finally(isReady),
    "app.reveal": ({ file }) => ({ shown: parts.reveal(file) }),

    "autostart.now": async () => ({ isOn: await parts.autostart.isOn() }),
    "autostart.set": async ({ isOn }) => ({ isOn: (await parts.autostart.set(isOn)) ? isOn : !isOn }),

    "support.save": () => saveDiagnosis({ ...parts, ...parts.diagnosis }),

    "settings.change": async (changes) => {
      const reply = await parts.changeSettings(changes);
      // What badges are made of and who may do what stand in the status.
      venue.desk?.tellStatus();
      return reply;
    },

    "backup.choose": () => parts.backup.choose(),
    "backup.now": () => parts.backup.now(),
    "backup.stop": () => parts.backup.stop(),
    "backup.standing": () => parts.backup.standing(),
  };
}

async function hello({
  venue,
  settings,
  about,
  station,
  backup,
  offered,
  endedBadly,
  updates,
  opening,
}: HandlerParts): Promise<Hello> {
  await opening;
  const { desk } = venue;
  return {
    ...about,
    settings: settings(),
    status: desk ? statusOf(desk) : idleStatus(station, settings()),
    events: await venue.list(),
    trouble: venue.trouble,
    recent: desk?.recent ?? [],
    backup: backup.standing(),
    offered: offered.name(),
    endedBadly: endedBadly(),
    updates: updates.standing(),
  };
}
