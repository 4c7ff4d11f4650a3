import { Button, NativeSelect, SegmentedControl } from "@mantine/core";
import { changeElements } from "../../../shared/badge/edit.ts";
import { setBox } from "../../../shared/badge/editBoxes.ts";
import { wholeStock } from "../../../shared/badge/editNew.ts";
import type { Align, BadgeElement } from "../../../shared/badge/template.ts";
import { useWords } from "../../desk/useDesk.ts";
import { ColourField } from "./ColourField.tsx";
import { ImagePick } from "./ImagePick.tsx";
import { NumberField } from "./NumberField.tsx";
import css from "./Panel.module.css";
import { StackFields } from "./StackFields.tsx";
import { StyleFields } from "./StyleFields.tsx";
import type { Designing } from "./useDesign.ts";
import type { Offers } from "./useOffers.ts";

type Of<K extends BadgeElement["kind"]> = Extract<BadgeElement, { kind: K }>;
/** `going`: what belongs to the step before, as for `stepTo`. */
type Write<E extends BadgeElement> = (element: E, going?: string | null) => void;

type Props = Designing & { element: BadgeElement; offers: Offers };

/** What can be said of an element of its kind. */
export function KindFields({ edit, change, element, offers: { headers } }: Props) {
  const write = (next: BadgeElement, going: string | null = null) =>
    change((now) => changeElements(now, [element.id], () => next, going && `${going} ${element.id}`));
  switch (element.kind) {
    case "text":
      return <TextFields element={element} headers={headers} write={write} />;
    case "stack":
      return (
        <>
          <AlignField align={element.align} onAlign={(align) => write({ ...element, align })} />
          <StackFields element={element} headers={headers} write={write} />
        </>
      );
    case "qr":
      return <QrFields element={element} headers={headers} write={write} />;
    case "rect":
      return <RectFields element={element} write={write} />;
    case "image": {
      const cover = () =>
        change((now) =>
          setBox(
            changeElements(now, [element.id], () => ({ ...element, fit: "cover" }), "cover"),
            element.id,
            wholeStock(edit.template.stock),
            "cover",
          ),
        );
      return <ImageFields element={element} write={write} edit={edit} onCover={cover} />;
    }
  }
}

const ALIGNS: readonly Align[] = ["left", "center", "right"];

function AlignField({ align, onAlign }: { align: Align; onAlign: (align: Align) => void }) {
  const { designer } = useWords();
  return (
    <div>
      <p className={css.label}>{designer.align}</p>
      <SegmentedControl
        fullWidth
        aria-label={designer.align}
        value={align}
        data={ALIGNS.map((value) => ({ value, label: designer.textAligns[value] }))}
        onChange={(value) => onAlign(ALIGNS.find((known) => known === value) ?? "center")}
      />
    </div>
  );
}

type TextProps = { element: Of<"text">; headers: readonly string[]; write: Write<Of<"text">> };

function TextFields({ element, headers, write }: TextProps) {
  const { designer } = useWords();
  return (
    <>
      <StyleFields
        style={element}
        headers={headers}
        onStyle={({ field, weight, maxPt, minPt, colour }, going) =>
          write({ ...element, field, weight, maxPt, minPt, colour }, going)
        }
      />
      <AlignField align={element.align} onAlign={(align) => write({ ...element, align })} />
      <p className={css.hint}>{designer.ptHint}</p>
    </>
  );
}

const CODES = ["badge", "ticket", "vcard"] as const;

type QrProps = { element: Of<"qr">; headers: readonly string[]; write: Write<Of<"qr">> };

function QrFields({ element, headers, write }: QrProps) {
  const { designer } = useWords();
  const columns = [...new Set([...headers, element.consent].filter((header) => header !== ""))];
  return (
    <>
      <NativeSelect
        label={designer.qrOf}
        value={element.of}
        data={CODES.map((value) => ({ value, label: designer.qrs[value] }))}
        onChange={({ currentTarget: { value } }) =>
          write({ ...element, of: CODES.find((known) => known === value) ?? "badge" })
        }
      />
      {element.of === "vcard" && (
        <NativeSelect
          label={designer.consent}
          description={designer.consentHint}
          value={element.consent}
          data={[
            { value: "", label: designer.consentNone },
            ...columns.map((value) => ({ value, label: designer.extra(value) })),
          ]}
          onChange={(event) => write({ ...element, consent: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function RectFields({ element, write }: { element: Of<"rect">; write: Write<Of<"rect">> }) {
  const { designer } = useWords();
  const { fill, stroke, strokeMm, radius } = element;
  const outline = (colour: typeof stroke) =>
    write({ ...element, stroke: colour, strokeMm: colour && strokeMm === 0 ? 0.5 : strokeMm }, "stroke");
  return (
    <>
      <ColourField
        label={designer.fill}
        value={fill}
        none
        onColour={(colour) => write({ ...element, fill: colour }, "fill")}
      />
      <ColourField label={designer.stroke} value={stroke} none onColour={outline} />
      <div className={css.two}>
        <NumberField
          label={designer.strokeMm}
          value={strokeMm}
          step={0.1}
          least={0}
          most={20}
          onValue={(value) => write({ ...element, strokeMm: value })}
        />
        <NumberField
          label={designer.radius}
          value={radius}
          least={0}
          most={100}
          onValue={(value) => write({ ...element, radius: value })}
        />
      </div>
    </>
  );
}

const FITS = ["contain", "cover"] as const;

type ImageProps = { element: Of<"image">; write: Write<Of<"image">>; edit: Designing["edit"]; onCover: () => void };

function ImageFields({ element, write, edit, onCover }: ImageProps) {
  const { designer } = useWords();
  return (
    <>
      <ImagePick
        stock={edit.template.stock}
        label={designer.otherImage}
        onImage={({ image }) => write({ ...element, image })}
      />
      <p className={css.hint}>{designer.imageHint}</p>
      <div>
        <p className={css.label}>{designer.fit}</p>
        <SegmentedControl
          fullWidth
          aria-label={designer.fit}
          value={element.fit}
          data={FITS.map((value) => ({ value, label: designer.fits[value] }))}
          onChange={(value) => write({ ...element, fit: value === "cover" ? "cover" : "contain" })}
        />
      </div>
      <Button variant="default" onClick={onCover}>
        {designer.asBackground}
      </Button>
    </>
  );
}
