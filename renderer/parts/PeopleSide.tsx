import { Button } from "@mantine/core";
import { useEffect } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { AddPersonForm } from "./AddPersonForm.tsx";
import { Icon } from "./Icon.tsx";
import css from "./PersonPanel.module.css";
import { PersonPanel } from "./PersonPanel.tsx";

type Props = { chosen: PersonCard | null; onChoose: (person: PersonCard | null) => void };

/** Beside the list: the one who is chosen, or the form for somebody new. A form that was put aside can be asked for. */
export function PeopleSide({ chosen, onChoose }: Props) {
  const { store } = useFront();
  const words = useWords();
  const task = useDesk((state) => state.personTask);
  const isAdding = task?.what === "add";
  const done = () => store.setState({ personTask: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a task is taken up once, whoever is chosen now
  useEffect(() => {
    if (task?.what === "add") onChoose(null);
    if (task?.what !== "person") return;
    onChoose(task.person);
    done();
  }, [task]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: choosing somebody puts the form for a new one aside
  useEffect(() => {
    if (chosen) done();
  }, [chosen]);
  if (isAdding) return <AddPersonForm onShow={onChoose} onClose={done} />;
  if (!chosen) return <p className={css.facts}>{words.people.chooseHint}</p>;
  return <PersonPanel key={chosen.id} person={chosen} onClose={() => onChoose(null)} />;
}

/** Opens the form for somebody new. */
export function AddPersonButton() {
  const { store } = useFront();
  const words = useWords();
  return (
    <Button
      variant="default"
      leftSection={<Icon name="plus" />}
      onClick={() => store.setState({ personTask: { what: "add" } })}
    >
      {words.adding.open}
    </Button>
  );
}
