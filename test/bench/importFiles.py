"""import.ts's other half: `make FOLDER N` writes the roster as CSV (GB18030) and XLSX, `csv|xlsx FILE` reads one the plain way."""

import csv
import json
import resource
import sys

FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎"
GIVEN = "安邦晨达恩芳光海涵佳景可兰明宁培琪然森涛薇翔雅泽舟"
HEADER = ["姓名", "花名", "手机", "邮箱", "公司", "职位", "票种", "票号", "报名时间"]


def roster(people):
    yield HEADER
    for n in range(1, people + 1):
        given = GIVEN[n * 7 % len(GIVEN)] + ("" if n % 3 == 0 else GIVEN[n * 13 % len(GIVEN)])
        yield [
            FAMILY[n % len(FAMILY)] + given,
            "小" + given[-1] if n % 5 == 0 else "",
            f"199{n:08}",
            f"p{n}@example.com",
            f"示例公司{n % 97}",
            "工程师",
            "普通票",
            f"CODE-{n:06}",
            f"2026-11-{n % 28 + 1:02} 10:{n % 60:02}",
        ]


def make(folder, people):
    import openpyxl

    with open(f"{folder}/roster.csv", "w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows(roster(people))
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("名单")
    for row in roster(people):
        sheet.append(row)
    workbook.save(f"{folder}/roster.xlsx")


def read_csv(file):
    with open(file, encoding="gb18030", newline="") as opened:
        return list(csv.reader(opened))


def read_xlsx(file):
    import openpyxl

    return list(openpyxl.load_workbook(file, read_only=True).active.iter_rows(values_only=True))


def measured(rows):
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({"rows": len(rows) - 1, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss / 1024}))


if __name__ == "__main__":
    what, path, *more = sys.argv[1:]
    if what == "make":
        make(path, int(more[0]))
    else:
        measured({"csv": read_csv, "xlsx": read_xlsx}[what](path))
