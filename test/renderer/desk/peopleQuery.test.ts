import { describe, expect, it } from "vitest";
import { clearFilters, setText, setValues, sortBy, valuesIn } from "../../../renderer/desk/peopleQuery.ts";
import { newDeskStore, takeStatus } from "../../../renderer/desk/store.ts";
import { WHOLE_LIST } from "../../../shared/people/query.ts";
import { aStatus } from "../made.ts";

describe("the view of the people table", () => {
  const store = newDeskStore();
  const query = () => store.getState().peopleView.query;

  it("goes up, down and back to the roster's order by one header, and starts upwards by another", () => {
    sortBy(store, "name");
    expect(query().sort).toEqual({ by: "name", down: false });
    sortBy(store, "name");
    expect(query().sort).toEqual({ by: "name", down: true });
    sortBy(store, "name");
    expect(query().sort).toEqual(WHOLE_LIST.sort);
    sortBy(store, "name");
    sortBy(store, "arrival");
    expect(query().sort).toEqual({ by: "arrival", down: false });
  });

  it("by the roster's number goes down and up", () => {
    sortBy(store, "number");
    expect(query().sort).toEqual({ by: "number", down: true });
    sortBy(store, "number");
    expect(query().sort).toEqual({ by: "number", down: false });
    sortBy(store, "number");
    expect(query().sort).toEqual({ by: "number", down: true });
  });

  it("keeps filters in the order they were set, with the names of imports, and the order when they are cleared", () => {
    setValues(store, "role", ["speaker"]);
    setValues(store, "import", ["import-1"], { value: "import-1", text: "list.csv" });
    setValues(store, "role", ["speaker", "host"]);
    setText(store, "  wang ");
    expect(query()).toMatchObject({
      text: "wang",
      filters: [
        { facet: "role", values: ["speaker", "host"] },
        { facet: "import", values: ["import-1"] },
      ],
    });
    expect(store.getState().peopleView.labels).toEqual({ "import-1": "list.csv" });
    expect(valuesIn(query(), "role")).toEqual(["speaker", "host"]);
    setValues(store, "role", []);
    expect(query().filters).toHaveLength(1);
    clearFilters(store);
    expect(query()).toEqual({ ...WHOLE_LIST, sort: { by: "number", down: true } });
  });

  it("begins anew with another event, and stays through everything else that happens", () => {
    takeStatus(store, aStatus());
    setText(store, "wang");
    takeStatus(store, aStatus({ waiting: 1 }));
    expect(query().text).toBe("wang");
    takeStatus(store, aStatus({ event: null }));
    expect(query()).toEqual(WHOLE_LIST);
  });
});
