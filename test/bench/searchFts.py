"""Asks SQLite's FTS5 what search.ts asks: reads {rows, queries, FIELDS}, says {ms, found, build, bytes} as JSON."""
import json
import re
import sqlite3
import sys
import time

SHOWN = 20

asked = json.load(open(sys.argv[1], encoding="utf-8"))
fields = ", ".join(f'"{field}"' for field in asked["FIELDS"])
holes = ", ".join("?" for _ in asked["FIELDS"])
base = sqlite3.connect(":memory:")
began = time.perf_counter()
base.execute(f"create virtual table people using fts5({fields}, tokenize='unicode61', prefix='1 2 3')")
base.executemany(
    f"insert into people(rowid, {fields}) values (?, {holes})",
    ([place + 1, *row] for place, row in enumerate(asked["rows"])),
)
base.commit()
build = (time.perf_counter() - began) * 1000

ms, found = [], []
for query in asked["queries"]:
    words = re.findall(r"\w+", query)
    match = " ".join(f'"{word}"*' for word in words)
    began = time.perf_counter()
    rows = base.execute(
        "select rowid from people where people match ? order by rank limit ?", (match, SHOWN)
    ).fetchall() if match else []
    ms.append((time.perf_counter() - began) * 1000)
    found.append([rowid - 1 for (rowid,) in rows])
pages = base.execute("pragma page_count").fetchone()[0] * base.execute("pragma page_size").fetchone()[0]
json.dump({"ms": ms, "found": found, "build": build, "bytes": pages}, sys.stdout)
