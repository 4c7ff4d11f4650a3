import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { networkPrinterName, printerTitle } from "../../../shared/badge/networkPrinter.ts";
import type { NetworkPrinter, PrintingSettings } from "../../../shared/badge/printing.ts";
import type { TryReply } from "../../../shared/contract/printShapes.ts";
import type { Words } from "../../../shared/i18n/say.ts";
import { cleanText } from "../../../shared/words/text.ts";
import { changePrinting, tryPrinter } from "../../desk/printing.ts";
import { useFront, useWords } from "../../desk/useDesk.ts";
import css from "../Page.module.css";
import { useOnce } from "../press.ts";
import own from "./MorePrinters.module.css";

const USUAL_PORT = "9100";
const DPIS: NetworkPrinter["dpi"][] = [203, 300, 600];

/** Label printers of the network: entered by address, tried, and removed. */
export function NetworkPrinters({ printing: { network } }: { printing: PrintingSettings }) {
  const front = useFront();
  const words = useWords();
  const { networkPrinter } = words;
  const once = useOnce();
  const [told, setTold] = useState<{ name: string; text: string } | null>(null);
  const tryOut = (printer: NetworkPrinter) =>
    once(async () => {
      setTold({ name: printer.name, text: networkPrinter.trying });
      setTold({ name: printer.name, text: tryText(words, await tryPrinter(front, printer)) });
    });
  const remove = (name: string) =>
    once(() => changePrinting(front, { network: network.filter((printer) => printer.name !== name) }));
  return (
    <fieldset className={own.group} data-testid="network-printers">
      <legend>{networkPrinter.title}</legend>
      <p className={css.soft}>{networkPrinter.hint}</p>
      {network.map((printer) => {
        const title = printerTitle(printer.name);
        return (
          <div key={printer.name} className={css.row}>
            <span className={css.grow}>
              <strong>{title}</strong> {`${printer.host}:${printer.port} · ${networkPrinter.dpis[printer.dpi]}`}
            </span>
            <p role="status">{told?.name === printer.name && told.text}</p>
            <Button variant="default" aria-label={networkPrinter.tryOf(title)} onClick={() => tryOut(printer)}>
              {networkPrinter.tryIt}
            </Button>
            <Button variant="default" aria-label={networkPrinter.removeOf(title)} onClick={() => remove(printer.name)}>
              {networkPrinter.remove}
            </Button>
          </div>
        );
      })}
      <NewPrinter network={network} />
    </fieldset>
  );
}

function NewPrinter({ network }: { network: NetworkPrinter[] }) {
  const front = useFront();
  const words = useWords();
  const { networkPrinter } = words;
  const once = useOnce();
  const [form, setForm] = useState({ name: "", host: "", port: USUAL_PORT, dpi: "203" });
  const [told, setTold] = useState("");
  const typed = (change: Partial<typeof form>) => {
    setForm((before) => ({ ...before, ...change }));
    setTold("");
  };
  const entered = (then: (printer: NetworkPrinter) => Promise<unknown>) => {
    const printer = printerIn(form);
    if (!printer) setTold(networkPrinter.missing);
    else once(() => then(printer));
  };
  const tryOut = async (printer: NetworkPrinter) => {
    setTold(networkPrinter.trying);
    setTold(tryText(words, await tryPrinter(front, printer)));
  };
  const add = async (printer: NetworkPrinter) => {
    if (network.some(({ name }) => name === printer.name)) return setTold(networkPrinter.taken);
    await changePrinting(front, { network: [...network, printer] });
    typed({ name: "", host: "", port: USUAL_PORT, dpi: "203" });
  };
  return (
    <form
      className={own.form}
      aria-label={networkPrinter.title}
      onSubmit={(event) => {
        event.preventDefault();
        entered(add);
      }}
    >
      <TextInput
        data-wide
        label={networkPrinter.name}
        maxLength={60}
        autoComplete="off"
        value={form.name}
        onChange={(event) => typed({ name: event.currentTarget.value })}
      />
      <TextInput
        data-wide
        label={networkPrinter.host}
        maxLength={253}
        autoComplete="off"
        spellCheck={false}
        value={form.host}
        onChange={(event) => typed({ host: event.currentTarget.value })}
      />
      <TextInput
        data-narrow
        label={networkPrinter.port}
        inputMode="numeric"
        maxLength={5}
        value={form.port}
        onChange={(event) => typed({ port: event.currentTarget.value })}
      />
      <NativeSelect
        label={networkPrinter.dpi}
        value={form.dpi}
        data={DPIS.map((dpi) => ({ value: String(dpi), label: networkPrinter.dpis[dpi] }))}
        onChange={(event) => typed({ dpi: event.currentTarget.value })}
      />
      <Button variant="default" onClick={() => entered(tryOut)}>
        {networkPrinter.tryIt}
      </Button>
      <Button type="submit">{networkPrinter.add}</Button>
      <p role="status">{told}</p>
    </form>
  );
}

type Form = { name: string; host: string; port: string; dpi: string };

/** What was typed as a printer; null while name, address or port are none. */
function printerIn(form: Form): NetworkPrinter | null {
  const title = cleanText(form.name);
  const host = form.host.normalize("NFKC").trim();
  const port = Number(form.port.normalize("NFKC").trim());
  const dpi = DPIS.find((known) => String(known) === form.dpi);
  const isPort = Number.isInteger(port) && port >= 1 && port <= 65_535;
  if (title === "" || host === "" || /[\s/:]/.test(host) || !isPort || !dpi) return null;
  return { name: networkPrinterName(title), host, port, dpi };
}

function tryText({ networkPrinter, jobTrouble }: Words, reply: TryReply): string {
  if (reply.what !== "answers") return networkPrinter[reply.what];
  return reply.trouble ? jobTrouble[reply.trouble] : networkPrinter.answers;
}
