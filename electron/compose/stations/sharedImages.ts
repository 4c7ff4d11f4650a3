import { imagesOf } from "../../../shared/badge/checkTemplate.ts";
import type { Engine } from "../../../shared/stations/engine.ts";
import { readImageText, textsOfImage } from "../../../shared/stations/images.ts";
import type { Presence } from "../../../shared/stations/presence.ts";
import type { Desk } from "../../desk/desk.ts";
import { WIRE } from "../../stations/wire.ts";

/** A picture that somebody wanted is sent again only after so long, ms: it is on its way until then. */
const AGAIN = 20_000;
const ANSWER = 5_000;

type Parts = { desk: Desk; engine: Engine; isHub: boolean; now(): number; chance(): number };

/**
 * The pictures on badges, which lie beside the journal: a desk says which it lacks, and the hub's puts them into the record; what the hub
 * itself lacks comes from whoever has it.
 */
export class SharedImages {
  readonly #parts: Parts;
  readonly #pieces = new Map<string, (string | undefined)[]>();
  readonly #sent = new Map<string, number>();
  #lacking: string[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Pictures of templates that are not here, by their ids, as they were looked for last. */
  get lacking(): readonly string[] {
    return this.#lacking;
  }

  async look(): Promise<void> {
    const { templates } = this.#parts.desk.state;
    const lacking: string[] = [];
    for (const id of new Set([...templates.values()].flatMap(imagesOf)))
      if ((await this.#parts.desk.parts.store.readImage(id)) === null) lacking.push(id);
    this.#lacking = lacking.slice(0, 20);
  }

  /** Another desk says how it is, and what it lacks. */
  async answer({ isHub, lacks }: Presence): Promise<void> {
    for (const id of lacks) {
      if (this.#parts.isHub) await this.#send(id);
      else if (isHub) setTimeout(() => void this.#send(id), this.#parts.chance() * 1_500);
    }
  }

  /** A message of the record that is no act. */
  async hear(text: string): Promise<void> {
    const piece = readImageText(text);
    if (!piece) return;
    this.#sent.set(piece.id, this.#parts.now());
    if (!this.#lacking.includes(piece.id)) return;
    const pieces = this.#pieces.get(piece.id) ?? Array.from({ length: piece.of });
    this.#pieces.set(piece.id, pieces);
    if (pieces.length !== piece.of) return;
    pieces[piece.at] = piece.base64;
    if (pieces.some((one) => one === undefined)) return;
    this.#pieces.delete(piece.id);
    const bytes = Buffer.from(pieces.join(""), "base64");
    const { store } = this.#parts.desk.parts;
    // Its name is what it holds: bytes of another name are kept under that, and this one is still wanted.
    await store.keepImage(bytes);
    await this.look();
  }

  async #send(id: string): Promise<void> {
    const { desk, engine, now } = this.#parts;
    if (now() - (this.#sent.get(id) ?? Number.NEGATIVE_INFINITY) < AGAIN) return;
    const bytes = await desk.parts.store.readImage(id);
    if (!bytes) return;
    this.#sent.set(id, now());
    for (const text of textsOfImage(id, Buffer.from(bytes).toString("base64")))
      if (!(await engine.publish(WIRE.pack(text), ANSWER)).ok) return;
  }
}
