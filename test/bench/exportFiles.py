"""export.ts's peer: writes a table like ours, `csv|xlsx FILE N`, the plain way; says what that took."""

import csv
import json
import os
import resource
import sys
import time
from datetime import datetime

GIVEN = "安邦晨达恩芳光海涵佳景可兰明宁培琪然森涛薇翔雅泽舟"
HEADER = ["序号", "姓名", "花名", "公司", "职务", "身份", "票种", "报名状态", "手机", "邮箱", "是否签到", "签到时间", "签到台", "签到方式", "备注"]


def table(people):
    for n in range(1, people + 1):
        name = "张" + GIVEN[n % len(GIVEN)] + GIVEN[n * 7 % len(GIVEN)]
        here = n % 4 > 0
        yield [
            n, name, "小明" if n % 5 == 0 else None, f"示例公司{n % 97}", "工程师", "参会者", None, "有效",
            f"199{n:08}", f"p{n}@example.com", "是" if here else "否",
            datetime(2026, 11, 22, 13, n % 60) if here else None, "一号台" if here else None, "扫码" if here else None, None,
        ]


def write_csv(file, people):
    with open(file, "w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(HEADER)
        writer.writerows(table(people))


def write_xlsx(file, people):
    import openpyxl

    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("签到表")
    sheet.append(HEADER)
    for row in table(people):
        sheet.append(row)
    workbook.save(file)


if __name__ == "__main__":
    what, path, people = sys.argv[1], sys.argv[2], int(sys.argv[3])
    if what == "xlsx":
        import openpyxl  # noqa: F401 - loading it is not writing
    before = resource.getrusage(resource.RUSAGE_SELF)
    began = time.perf_counter()
    {"csv": write_csv, "xlsx": write_xlsx}[what](path, people)
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_SELF)
    os.remove(path)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({"rows": people, "cpu": cpu, "wall": wall, "peak": (after.ru_maxrss - before.ru_maxrss) / 1024, "longest": 0}))
