import { NativeSelect } from "@mantine/core";
import { changeStock, OWN_STOCK, setStock, sized } from "../../../shared/badge/editStock.ts";
import { PAGES, STOCKS, stockById } from "../../../shared/badge/stocks.ts";
import { useWords } from "../../desk/useDesk.ts";
import { Tick } from "../Tick.tsx";
import { NumberField } from "./NumberField.tsx";
import css from "./Panel.module.css";
import { SheetFields } from "./SheetFields.tsx";
import type { Designing } from "./useDesign.ts";

const MARGINS = ["top", "right", "bottom", "left"] as const;

/** The card or label: one that is known, or one of one's own in millimetres. */
export function StockFields({ edit, change }: Designing) {
  const words = useWords();
  const { designer } = words;
  const { stock } = edit.template;
  const isOwn = stockById(stock.id) === null;
  const choose = (id: string) => {
    const known = stockById(id);
    change((now) => (known ? setStock(now, known) : changeStock(now, {})));
  };
  return (
    <fieldset className={css.group}>
      <legend>{designer.stock}</legend>
      <NativeSelect
        aria-label={designer.stock}
        value={isOwn ? OWN_STOCK : stock.id}
        data={[
          ...[...STOCKS, ...PAGES].map(({ id }) => ({ value: id, label: words.stockLabel(id) })),
          { value: OWN_STOCK, label: designer.ownStock },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {isOwn && <OwnStock edit={edit} change={change} />}
    </fieldset>
  );
}

function OwnStock({ edit, change }: Designing) {
  const { designer } = useWords();
  const { stock } = edit.template;
  const size = (to: Partial<{ width: number; height: number }>) =>
    change((now) =>
      setStock(now, { ...sized(stock, { width: stock.width, height: stock.height, ...to }), sheet: stock.sheet }),
    );
  return (
    <>
      <div className={css.two}>
        <NumberField
          label={designer.width}
          value={stock.width}
          least={10}
          most={600}
          onValue={(width) => size({ width })}
        />
        <NumberField
          label={designer.height}
          value={stock.height}
          least={10}
          most={600}
          onValue={(height) => size({ height })}
        />
      </div>
      <p className={css.label}>{designer.margins}</p>
      <div className={css.two}>
        {MARGINS.map((side) => (
          <NumberField
            key={side}
            label={designer.margin[side]}
            value={stock.margin[side]}
            least={0}
            most={Math.max(0, Math.min(stock.width, stock.height) / 2 - 3)}
            onValue={(mm) => change((now) => changeStock(now, { margin: { ...stock.margin, [side]: mm } }))}
          />
        ))}
      </div>
      <Tick
        checked={stock.ink === "black"}
        onChange={(isBlack) => change((now) => changeStock(now, { ink: isBlack ? "black" : "colour" }))}
      >
        {designer.oneInk}
      </Tick>
      {!stock.sheet && (
        <Tick checked={stock.turned} onChange={(turned) => change((now) => changeStock(now, { turned }))}>
          {designer.turned}
        </Tick>
      )}
      <SheetFields edit={edit} change={change} />
    </>
  );
}
