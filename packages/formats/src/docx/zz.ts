import { readFileSync, writeFileSync } from "node:fs";
import { readDocx } from "./read.ts";
import { writeDocx } from "./write.ts";
import type { DocCell, DocTable } from "@gongkai/core/doc";
const cols = ["商业企业","科研机构","社会公益组织","法律服务机构","其他"];
const H = (text: string, span?: DocCell["span"]): DocCell => ({ text, head: "column", ...(span && { span }) });
const R = (text: string, span?: DocCell["span"]): DocCell => ({ text, head: "row", ...(span && { span }) });
const nums = (n = 7): DocCell[] => Array.from({ length: n }, (_, i) => ({ text: String(i * 37 % 4000) }));
const t2: DocTable = { kind: "table", rows: [
 [{ text: "第二十条第（一）项", head: "band", span: { columns: 4 } }], ["信息内容","本年制发件数","本年废止件数","现行有效件数"].map((t) => H(t)), [R("规章"), ...nums(3)], [R("行政规范性文件"), ...nums(3)],
 [{ text: "第二十条第（五）项", head: "band", span: { columns: 4 } }], [H("信息内容"), H("本年处理决定数量", { columns: 3 })], [R("行政许可"), { text: "12", span: { columns: 3 } }],
 [{ text: "第二十条第（八）项", head: "band", span: { columns: 4 } }], [H("信息内容"), H("本年收费金额（单位：万元）", { columns: 3 })], [R("行政事业性收费"), { text: "59237.2449", span: { columns: 3 } }]] };
const groups: [string, string[]][] = [["（三）不予公开", ["1.属于国家秘密","2.其他法律行政法规禁止公开","3.危及“三安全一稳定”","4.保护第三方合法权益","5.属于三类内部事务信息","6.属于四类过程性信息","7.属于行政执法案卷","8.属于行政查询事项"]], ["（四）无法提供", ["1.本机关不掌握相关政府信息","2.没有现成信息需要另行制作","3.补正后申请内容仍不明确"]], ["（五）不予处理", ["1.信访举报投诉类申请","2.重复申请","3.要求提供公开出版物","4.无正当理由大量反复申请","5.要求行政机关确认或重新出具已获取信息"]], ["（六）其他处理", ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请","2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请","3.其他"]]];
const t3: DocTable = { kind: "table", headRows: 3, rows: [
 [H("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", { columns: 3, rows: 3 }), H("申请人情况", { columns: 7 })],
 [H("自然人", { rows: 2 }), H("法人或其他组织", { columns: 5 }), H("总计", { rows: 2 })], cols.map((c) => H(c)),
 [R("一、本年新收政府信息公开申请数量", { columns: 3 }), ...nums()], [R("二、上年结转政府信息公开申请数量", { columns: 3 }), ...nums()],
 [R("三、本年度办理结果", { rows: 22 }), R("（一）予以公开", { columns: 2 }), ...nums()], [R("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", { columns: 2 }), ...nums()],
 ...groups.flatMap(([g, items]) => items.map((it, i) => [...(i === 0 ? [R(g, { rows: items.length })] : []), R(it), ...nums()])),
 [R("（七）总计", { columns: 2 }), ...nums()], [R("四、结转下年度继续办理", { columns: 3 }), ...nums()]] };
const r5 = ["结果维持","结果纠正","其他结果","尚未审结","总计"];
const t4: DocTable = { kind: "table", headRows: 3, rows: [[H("行政复议", { columns: 5 }), H("行政诉讼", { columns: 10 })], [...r5.map((c) => H(c, { rows: 2 })), H("未经复议直接起诉", { columns: 5 }), H("复议后起诉", { columns: 5 })], [...r5, ...r5].map((c) => H(c)), nums(15)] };
const para = { kind: "paragraph" as const, text: "全面贯彻落实《中华人民共和国政府信息公开条例》，本年度主动公开政府信息1203条，其中通过政府网站公开1100条。".repeat(3) };
const h = (level: number, text: string) => ({ kind: "heading" as const, level, text });
const doc = { meta: { title: "平顶山市示例街道办事处2024年政府信息公开工作年度报告" }, data: "{}", blocks: [h(1, "平顶山市示例街道办事处2024年\n政府信息公开工作年度报告"), para, h(2, "一、总体情况"), h(3, "（一）主动公开"), para, h(4, "1.小标题"), para, h(2, "二、主动公开政府信息情况"), t2, h(2, "三、收到和处理政府信息公开申请情况"), t3, h(2, "四、政府信息公开行政复议、行政诉讼情况"), t4, h(2, "五、存在的主要问题及改进情况"), para, h(2, "六、其他需要报告的事项"), { kind: "paragraph" as const, text: "无。" }] };
writeFileSync("/tmp/dx/own.docx", writeDocx(doc));
for (const f of process.argv.slice(2)) console.log(f, JSON.stringify(readDocx(new Uint8Array(readFileSync(f)))).slice(0, 3000));
