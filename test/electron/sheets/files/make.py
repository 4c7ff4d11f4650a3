"""Makes the files beside it (Debian: python3-openpyxl 3.0.9). All people are invented.

The text files hold what their tests expect, written with Python's codecs; the workbook comes from openpyxl.
"""

import io
import os
from datetime import datetime

import openpyxl

HERE = os.path.dirname(os.path.abspath(__file__))


def save(name, data):
    with open(os.path.join(HERE, name), "wb") as file:
        file.write(data)


def texts():
    zh = (
        "序号,姓名,花名,手机,邮箱,公司,职位,报名状态\r\n"
        "1,靳文祥,贾岛,13800000001,jiadao@example.com,蚂蚁金服,技术专家,已通过\r\n"
        '2,欧阳娜娜,,13800000002,ouyang@example.com,"北京某某科技有限公司",工程师,待审核\r\n'
        "3,𠮷田䶮,,13800000003,yan@example.com,,,已取消\r\n"
    )
    tw = (
        "序號,姓名,手機,電子郵件,公司,職稱\r\n"
        "1,陳怡君,0912345678,chen@example.com,臺灣科技股份有限公司,工程師\r\n"
        "2,林志明,0912345679,lin@example.com,,經理\r\n"
    )
    ja = (
        "受付番号,氏名,メールアドレス,会社名,参加ステータス\r\n"
        "A-001,佐藤 さくら,sato@example.com,株式会社サンプル,参加\r\n"
        "A-002,高橋 健,takahashi@example.com,,キャンセル待ち\r\n"
    )
    ko = (
        "이름,이메일,전화번호,회사\r\n"
        "김민수,kim@example.com,010-1234-5678,주식회사 샘플\r\n"
        "이서연,lee@example.com,010-1234-5679,\r\n"
    )
    de = (
        "Vorname;Nachname;E-Mail;Firma\r\n"
        "Jürgen;Müller;j@example.com;Käse GmbH – „Süd“\r\n"
        "Zoë;Größe;z@example.com;\r\n"
    )
    save("roster-gb18030.csv", zh.encode("gb18030"))
    save("roster-utf8-bom.csv", b"\xef\xbb\xbf" + zh.encode())
    save("roster-big5.csv", tw.encode("big5"))
    save("roster-shift-jis.csv", ja.encode("cp932"))
    save("roster-euc-kr.csv", ko.encode("cp949"))
    save("roster-windows-1252.csv", de.encode("cp1252"))
    save("roster-utf16le-bom.txt", b"\xff\xfe" + zh.replace(",", "\t").encode("utf-16-le"))
    save("roster-utf16be.csv", zh.encode("utf-16-be"))
    save("one-row-gb18030.csv", "name,company\r\n张三,蚂蚁\r\n".encode("gb18030"))


def workbook_of_many_things():
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "说明"
    cover["A1"] = "请勿外传"
    people = book.create_sheet("名单")
    people["A1"] = "Service Mesh 沙龙 报名表"
    people.merge_cells("A1:H1")
    people.append(["序号", "姓名", "联系方式", None, "公司", "报名时间", "工号", "金额"])
    people.append([None, None, "手机", "邮箱", None, None, None, None])
    for cells in ("A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3", "G2:G3", "H2:H3"):
        people.merge_cells(cells)
    rows = [
        [1, "贾岛", 13800000001, "jd@example.com", "某某科技", datetime(2019, 12, 1, 10, 30), 42, "=1+1"],
        [2, "韩愈", "'13800000002", "hy@example.com", None, datetime(2019, 12, 2), 7, 0.1],
        [3, "李 白", "+86 13800000003", None, "另一公司", None, None, None],
    ]
    for row in rows:
        people.append(row)
    people["G4"].number_format = "000000"
    people["G5"].number_format = "000000"
    people.merge_cells("E4:E5")
    people.append(["合计", 3])
    people["Z1000000"].number_format = "@"
    secret = book.create_sheet("旧名单")
    secret.sheet_state = "hidden"
    secret.append(["姓名", "手机"])
    secret.append(["某某", "13900000000"])
    data = io.BytesIO()
    book.save(data)
    save("several-sheets.xlsx", data.getvalue())


texts()
workbook_of_many_things()
