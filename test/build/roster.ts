const FAMILY = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎"];
const GIVEN = [..."安邦晨达恩芳光海涵佳景可兰明宁培琪然森涛薇翔雅泽舟"];

const pick = (from: readonly string[], n: number): string => from[n % from.length] ?? "";

/** A roster file of synthetic people: UTF-8 CSV with Chinese headers, one code a person (`CODE-000001` …). */
export function rosterCsv(people: number): Uint8Array {
  const lines = ["姓名,花名,手机,邮箱,公司,职位,票种,票号"];
  for (let n = 1; n <= people; n++) {
    const name = pick(FAMILY, n) + pick(GIVEN, n * 7) + (n % 3 === 0 ? "" : pick(GIVEN, n * 13));
    const phone = `199${String(n).padStart(8, "0")}`;
    lines.push(`${name},,${phone},p${n}@example.com,示例公司${n % 97},工程师,普通票,${codeOf(n)}`);
  }
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
}

/** The code of the n-th person of `rosterCsv`. */
export const codeOf = (n: number): string => `CODE-${String(n).padStart(6, "0")}`;
