/** Words of the grammar of named systems. A head is the noun that says what is counted. */

/** The words of a text that stand between white space. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Nouns that end the name of a system or say what its parts are; the longest wins. */
const HEADS = words(`
  产业集群 产业链群 产业体系 产业链 产业 集群 体系 系统 工程 行动 计划 规划 战略 布局 格局 项目 平台
  方面 领域 方向 任务 目标 要求 重点 改革 举措 措施 政策 机制 制度 中心 基地 高地 园区 片区 示范区
  先导区 开发区 行政区 新区 街区 区域 板块 组团 走廊 通道 枢纽 节点 赛道 支柱 支撑带 经济带 支撑 引擎
  增长极 攻坚战 保卫战 战役 持久战 市场 资源 要素 优势 环节 关系 问题 原则 理念 能力 网络 城市群 都市圈
  经济圈 城市 核心区 功能区 功能 主体 维度 层面 层次 层级 类型 模式 品牌 名片 专项 行业 业态 学科 专业
  门类 政策文件 文件 方案 意见 办法 细则 基金 课题 关口 关 硬仗 主攻方向 着力点 增长点 突破口 切入点
  共同体 联盟 联合体 清单 部署 安排 服务业 制造业 主线 抓手 角色 属性 办公室 专班 班子 机构 部门 积极性 大局 手段
  保障 转变 突破 融合 转型 联动 循环 结合 协同 思路 框架 路径 方略 工作法 工作 活动 特色 性质 定位 使命 标准
  阵地 载体 空间 场景 服务 生态 环境 成果 经验 变化 特点 特征 趋势 环线 流域 港口 口岸 机场 高校 大学
  实验室 创新链 供应链 价值链 战场 板斧 法宝 动力 动能 潜力 短板 难题 难点 痛点 风险 底线 红线 防线 闸门
  权益 责任 纪律 作风 意识 主粮 产品 产区 园 带 轴 区 圈
`);

/** What a code of bare digits may be the name of. */
const CODE_HEADS = words(`
  体系 工程 行动 布局 战略 格局 计划 规划 产业 集群 思路 目标 框架 模式 路径 方略 部署 举措 机制 矩阵
  交通圈 生活圈 经济圈 都市圈 空间 结构 发展 改革 政策 性质 功能 生态 中心 链群 城市 项目 平台 网络 任务 制度 阵型
`);

const alternatives = (words: readonly string[]) =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');

export const HEAD = `(?:${alternatives(HEADS)})`;
export const CODE_HEAD = `(?:${alternatives(CODE_HEADS)})`;

/** Where a noun phrase ends at the latest: no name runs over one of these. */
export const STOP = /的|了|是|为|在|与|和|及|或|等(?!级)|将|已|被|均|都(?!市)|并|且|而|则|让|使|赋能|达到|占/;

/** Opening and closing quotation marks of all styles; half-width ones look the same on both sides. */
export const OPEN = '[“‘「『"\']';
export const CLOSE = '[”’」』"\']';

/** What stands between a name and what it means: 即, ，即打造…, 是指, 分别为. A bare 为 or 是 stands without a comma. */
export const MEANS =
  '(?:[，,]?\\s*(?:具体)?(?:即是|即为|即|也就是|就是|是指|指的是|分别是|分别为|分别指|代表|表示|指)[:：]?|为|是|[:：])';
