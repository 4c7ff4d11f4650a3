import { Button } from "@mantine/core";
import { useState } from "react";
import { isPage } from "../../../shared/badge/stocks.ts";
import type { TemplateCard } from "../../../shared/contract/badgeShapes.ts";
import { useWords } from "../../desk/useDesk.ts";
import page from "../Page.module.css";
import { useQuestion } from "../useQuestion.ts";
import css from "./TemplateRow.module.css";

type Props = {
  card: TemplateCard;
  isUsed: boolean;
  onOpen: () => void;
  onUse: (isUsed: boolean) => void;
  onCopy: () => void;
  onExport: () => void;
  onRemove: () => void;
};

/** One of the event's own badges, and what can be done with it. */
export function TemplateRow({ card, isUsed, onOpen, onUse, onCopy, onExport, onRemove }: Props) {
  const { designer, certificates } = useWords();
  const isCertificate = isPage(card);
  const [asks, setAsks] = useState(false);
  const name = card.name || designer.unnamed;
  const facts = [
    isCertificate ? certificates.row : null,
    designer.size(card.width, card.height),
    card.hasBack ? designer.twoSided : null,
  ].filter(Boolean);
  const others = [
    { text: designer.copy, label: designer.copyOf(name), press: onCopy },
    { text: designer.export, label: designer.exportOf(name), press: onExport },
    { text: designer.remove, label: designer.removeOf(name), press: () => setAsks(true) },
  ];
  return (
    <li className={css.row} data-used={isUsed || undefined}>
      <div className={page.row}>
        <p className={page.grow}>
          <strong>{name}</strong> <span className={page.soft}>{facts.join(" · ")}</span>{" "}
          {isUsed && <strong className={css.used}>✓ {designer.used}</strong>}
        </p>
        <Button aria-label={designer.openOf(name)} onClick={onOpen}>
          {designer.open}
        </Button>
        {(isUsed || !isCertificate) && (
          <Button
            variant="default"
            aria-label={isUsed ? designer.unuse : designer.printHereOf(name)}
            onClick={() => onUse(!isUsed)}
          >
            {isUsed ? designer.unuse : designer.printHere}
          </Button>
        )}
        {others.map(({ text, label, press }) => (
          <Button key={text} variant="default" aria-label={label} onClick={press}>
            {text}
          </Button>
        ))}
      </div>
      {asks && <RemoveQuestion name={name} onKeep={() => setAsks(false)} onRemove={onRemove} />}
    </li>
  );
}

function RemoveQuestion({ name, onKeep, onRemove }: { name: string; onKeep: () => void; onRemove: () => void }) {
  const { designer } = useWords();
  const box = useQuestion<HTMLDivElement>(onKeep);
  const question = designer.removeQuestion(name);
  return (
    <div {...box} role="alertdialog" aria-label={question} className={page.note} data-testid="remove-template">
      <p>{question}</p>
      <div className={page.row}>
        <Button onClick={onKeep}>{designer.keepIt}</Button>
        <Button variant="default" onClick={onRemove}>
          {designer.removeIt}
        </Button>
      </div>
    </div>
  );
}
