// Texts as such reports really sound, written for these tests; every organ and figure is made up. {year} is the report's year.
import type { Organ } from "../report/report.ts";

export interface Narrative {
  readonly organ: Organ;
  /** By key path with dots. */
  readonly texts: Readonly<Record<string, string>>;
}

const preamble = (organ: string) =>
  `根据《中华人民共和国政府信息公开条例》（2019年修订）和国家、省、市有关要求，现公布${organ}{year}年政府信息公开工作年度报告。本报告由总体情况等六个部分组成，所列数据统计期限自{year}年1月1日起至{year}年12月31日止。如有疑问，请与${organ}办公室联系（地址：松风路18号，邮编：000000，电话：0000-8212345）。`;

export const narratives: readonly Narrative[] = [
  {
    organ: { name: "青石县水务局", level: "county", kind: "department" },
    texts: {
      preamble: preamble("青石县水务局"),
      "overview.general": "{year}年，我局围绕供水保障、河道治理和防汛备汛做好政府信息公开各项工作。",
      "overview.proactive":
        "全年通过县政府门户网站公开信息143条，其中水质监测月报12期、工程招投标信息27条、水旱灾害预警36条；“青石水务”公众号推送图文218篇。",
      "overview.onRequest":
        "全年收到政府信息公开申请11件，较{last}年的9件增加2件，均在法定期限内答复，未收取任何费用。",
      "overview.infoManagement":
        "修订公文公开属性源头认定流程，对2018年以来的行政规范性文件逐件核对，废止2件并在网站标注失效。",
      "overview.platform": "调整网站信息公开专栏的栏目12个，取水许可办理入口移至首页；新增电子阅览终端1台。",
      "overview.oversight":
        "政府信息公开纳入科室年度工作考核，占4分；向用水户代表发放评议问卷60份，满意率95%；本年度没有责任追究情形。",
      "problems.problems": "一是工程类信息集中在年底发布，及时性不够；二是政策解读以文字为主，图解只占两成。",
      "problems.improvements":
        "一是从{next}年起工程进度信息每月10日前更新，由建管股牵头；二是请县融媒体中心协助制作图解，已完成《取水许可办理指南》等3份。",
      otherMatters: "依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），{year}年度本机关未收取信息处理费。",
    },
  },
  {
    organ: { name: "望溪街道办事处", level: "township", kind: "dispatched" },
    texts: {
      preamble:
        "本报告依照《中华人民共和国政府信息公开条例》编制，统计时间为{year}年1月1日至12月31日，电子版可在区政府网站下载。对内容有疑问的，可联系望溪街道党政办（电话：0000-66005521，邮箱：wangxi@example.invalid）。",
      "overview.general": "街道落实区政府办公室部署，政府信息公开工作运转平稳。",
      "overview.proactive":
        "本年度在区政府网站街道专页发布信息八十六条，社区公示栏张贴低保、临时救助名单四十余期；政务公开栏按月更换。",
      "overview.onRequest":
        "新收政府信息公开申请2件，均为自然人提出，予以公开1件、无法提供1件；上年结转0件，结转下年度0件。",
      "overview.infoManagement": "文件起草时填写公开属性审查表，全年审查43份。",
      "overview.platform": "社区便民服务站设查阅点7处，自助终端24小时可用。",
      "overview.oversight": "参加区政务公开办组织的培训2次；接受区里季度检查4次，反馈问题均在当月改完。",
      "problems.general":
        "问题：个别社区公示材料更换不及时，第二季度抽查发现3处过期。改进：街道党政办每周五巡查，由网格长拍照上传，第四季度抽查已无过期材料。",
      otherMatters: "本年度未产生政府信息公开信息处理费，没有其他需要报告的事项。",
    },
  },
  {
    organ: { name: "白石渡镇人民政府" },
    texts: {
      preamble: preamble("白石渡镇人民政府"),
      "overview.general": "镇政府把政府信息公开列入年度目标管理，主要领导专题研究3次。",
      "overview.proactive": "公开惠农补贴、村级财务等信息512条，其中耕地地力保护补贴公示覆盖19个村。",
      "overview.onRequest": "受理申请5件，同比持平；内容集中在征地补偿安置方案。",
      "overview.infoManagement": "对照《国务院办公厅关于2023年基层公开要点落实情况的通报》自查，补录历史文件31份。",
      "overview.platform": "镇网页归并到县政府网站统一管理，关停闲置账号1个。",
      "overview.oversight":
        "县政府办公室对我镇的工作考核结果为良好；邀请村民代表15人开展社会评议；未发生需要追究责任的情形。",
      "problems.problems": "村级公开内容更新有快有慢，部分信息的附件无法打开。",
      "problems.improvements": "对附件逐个检查，替换失效链接26处；村务公开员由原来的一年一训改为每季度一训。",
      otherMatters: "本机关{year}年没有收取信息处理费。",
    },
  },
  {
    organ: { name: "澄湖市人民政府", level: "city", kind: "government" },
    texts: {
      preamble: preamble("澄湖市人民政府"),
      "overview.general":
        "{year}年，全市各级行政机关贯彻政府信息公开条例，落实《“十四五”公共服务规划（2021—2025年）》的公开任务。",
      "overview.proactive":
        "市政府门户网站发布信息2.4万余条，市政府公报出刊12期；召开新闻发布会38场，其中主要负责人出席9场。教育、医疗、就业领域公开信息分别为1,204条、966条和871条。",
      "overview.onRequest":
        "全市新收申请3105件，比上年增长4.6%。自2021年《信息处理费管理办法》施行以来，收费程序规范。",
      "overview.infoManagement": "集中清理市政府文件，2024年版行政规范性文件库同步上线；涉密审查实行三级签批。",
      "overview.platform":
        "政务公开专区增至64个，基层政务公开标准化规范化目录动态更新26个领域；网站适老化改造通过验收。",
      "overview.oversight":
        "印发《{year}年政务公开工作要点》，政府信息公开占全市综合考核4%；第三方评估覆盖全部县（市、区）；约谈2家单位，责任追究0起。",
      "problems.problems": "一是答复文书说理不够充分，被复议纠正的案件占比偏高；二是部门之间公开口径不一致。",
      "problems.improvements":
        "针对{last}年度报告中提出的问题，已印发答复文书范本14种；建立疑难申请会商机制，全年会商57次。下一步，{next}年将按季度通报复议纠错情况。",
      otherMatters: "{year}年全市共收取信息处理费2230元。其中，安澜县1件、880元，云岭县2件、1350元。",
    },
  },
  {
    organ: { name: "石榴湾经济开发区管理委员会" },
    texts: {
      preamble: preamble("石榴湾经济开发区管理委员会"),
      "overview.general": "管委会现有内设机构9个，2016年成立，{year}年承担市级赋权事项128项。",
      "overview.proactive": "公开招商政策、环评审批等信息301条，较上一年度减少12条，主要是项目审批下放后不再重复发布。",
      "overview.onRequest": "收到申请0件。",
      "overview.infoManagement": "按照2020年印发的保密审查办法执行先审后发，退回修改8件。",
      "overview.platform": "开发区网站{last}年11月完成改版，{year}年访问量为63万次。",
      "overview.oversight": "接受市政务公开考评1次，列开发区组第2位。",
      "problems.problems": "企业咨询集中在惠企资金申报，现有问答更新滞后。",
      "problems.improvements": "整理惠企资金问答47条，公布经办人电话；{next}年计划每半年修订一次。",
      otherMatters: "无收取信息处理费的情况。",
    },
  },
  {
    organ: { name: "云岭县卫生健康局" },
    texts: {
      preamble: `${preamble("云岭县卫生健康局")}\n\n报告中使用的“上年”指{last}年。`,
      "overview.general":
        "本局为县政府工作部门，下属医疗卫生机构21家，其院务公开按《医疗卫生机构信息公开管理办法》另行开展。",
      "overview.proactive":
        "发布行政处罚决定书54份、双随机检查结果8批次、预防接种门诊信息1份；公开{year}年部门预算和{last}年部门决算。",
      "overview.onRequest": "{year}年收到申请6件，{last}年为4件；其中1件因申请内容不明确，经补正后答复。",
      "overview.infoManagement": "2019年5月15日新修订的条例施行后制定的三项制度继续执行。",
      "overview.platform": "微信公众号全年发布健康科普260期，政务新媒体无违规通报。",
      "overview.oversight": "年初调整政务公开领导小组，明确4名联络员；聘请法律顾问审核答复文书6份。",
      "problems.problems": "处罚文书公开存在超期，全年有2份晚于7个工作日。",
      "problems.improvements": "从8月起由执法大队与办公室同日核对，9月以后无超期。",
      otherMatters: "按照规定，本年度收取信息处理费0元；{year}年未收到建议提案。",
    },
  },
  {
    organ: { name: "松风省教育厅", level: "province", kind: "department" },
    texts: {
      preamble: preamble("松风省教育厅"),
      "overview.general": "省教育厅聚焦招生考试、学生资助等社会关注事项推进政府信息公开。",
      "overview.proactive": "主动公开文件187件，配发解读63件；高考期间每日更新问答，累计1,900条。",
      "overview.onRequest": "全年办结申请214件，含{last}年结转的9件，结转{next}年办理11件。",
      "overview.infoManagement": "建立文件全生命周期台账，2010年至2020年的存量文件完成数字化4,300件。",
      "overview.platform": "厅网站“公开”频道改版，检索响应时间缩短一半。",
      "overview.oversight": "对13个设区的市教育局开展抽查，通报典型案例5个。",
      "problems.general":
        "主要不足：一是招生政策解读提前量不够；二是高校信息公开清单落实不平衡。\n\n改进情况：{year}年起招生政策解读与政策同步发布；对6所高校发出提醒函，12月底前全部整改到位。",
      otherMatters: "本年度发出收费通知1件，收取信息处理费290元。",
    },
  },
];
