import { Button } from "@mantine/core";
import { useState } from "react";
import type { CommandOutput } from "../../shared/contract/contract.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import css from "./Ticket.module.css";

type Shown = NonNullable<CommandOutput<"tickets.show">>;

/** A person's ticket on the screen at a press, for a scanner, a phone's camera or the guest's own. */
export function Ticket({ person }: { person: PersonCard }) {
  const { desk } = useFront();
  const words = useWords();
  const [shown, setShown] = useState<Shown | null>(null);
  if (!shown) {
    return (
      <div>
        <Button variant="default" onClick={() => void desk.tickets.show({ personId: person.id }).then(setShown)}>
          {words.tickets.show}
        </Button>
      </div>
    );
  }
  return (
    <figure className={css.ticket} data-testid="ticket">
      <QrSymbol symbol={shown} label={words.tickets.title(person.name)} />
      <figcaption>
        <p>{words.tickets.hint}</p>
        <p className={css.digits}>{words.program.pair(words.tickets.digits, inGroups(shown.code))}</p>
      </figcaption>
    </figure>
  );
}

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4;

function QrSymbol({ symbol: { size, dark }, label }: { symbol: Shown; label: string }) {
  const side = size + 2 * QUIET;
  const squares = dark.flatMap((isDark, i) =>
    isDark ? [`M${QUIET + (i % size)} ${QUIET + Math.floor(i / size)}h1v1h-1z`] : [],
  );
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={squares.join("")} fill="#000" />
    </svg>
  );
}

/** Forty-eight digits in groups of four, to be read out. */
const inGroups = (code: string): string => code.replace(/(\d{4})(?=\d)/g, "$1 ");
