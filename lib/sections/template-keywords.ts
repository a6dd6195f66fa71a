/**
 * Words by which the sections of built-in templates are known before the library holds any, by the key of
 * the template; what people correct counts for more.
 */
export const templateKeywords: Record<string, string> = {
  "theory-study":
    "理论学习 政治学习 业务学习 政治素质 中心组 党的十九大 党的二十大 专题学习 学习计划 集中学习 研讨 辅导 读书 学习强国 三会一课 党课",
  "ideological-political": "思想政治 思政 思政课 立德树人 德育 爱国主义 师德 师风 心理健康 家校 主题教育",
  publicity: "对外宣传 宣传报道 新闻 媒体 发稿 刊登 记者 教育信息网 微信 微博 公众号 影响",
  civility: "精神文明 文明创建 文明单位 文明校园 志愿服务 志愿者 先进典型 道德模范 诚信 行风 文明礼仪 自律",
  culture: "文化建设 文化活动 文艺 艺术 传统文化 非遗 书法 合唱 阅读 诗词 艺术节 展演 文化品牌",
  "opinion-monitoring": "网络舆情 舆情 舆论 意识形态 网络安全 网评 网络问政 回复 监测 处置 引导 负面 正面",
  "publicity-planning": "教育宣传 宣传策划 重视 领导机构 领导小组 年度计划 目标管理 统筹 实施意见 工作规划",
  "network-platforms": "宣传网络 网络 平台 阵地 内宣 外宣 期刊 通讯员 宣传员 信息网 电视 协作",
  mechanisms: "机制 制度 常规机制 预警机制 奖惩机制 考核 审核 奖励 通报 排行榜 规范运行",
  highlights: "亮点 特色 系列报道 策划 专题报道 典型 影响 彰显 重点工作 反响",
  "learning-team": "学习型 队伍 综合素质 校长队伍 教师队伍 管理干部 培训 素养 研修 名师 骨干",
  "teaching-quality": "教育教学质量 教学质量 课堂教学 课程改革 新课程 教研 高考 中考 素质教育 质量监测 升学",
  "safety-stability": "安全 稳定 平安 校园安全 隐患 排查 信访 应急 演练 食品安全 消防 收费 改革 和谐",
  "campus-culture": "校园文化 办学特色 环境 育人 校训 社团 文化长廊 特色学校 体育 艺术教育",
  "rebuilding-facilities":
    "校舍 重建 灾后 工程 建设项目 硬件 标准化 设备 维修 改造 投资 学校建设 办学条件 信息化 图书",
  "school-management-reform":
    "管理体制 内部管理 改革 校长负责制 聘任制 岗位 绩效 竞争上岗 评聘 放管服 集团化 试用期 职称",
  "teacher-training": "师资培训 教师培训 继续教育 骨干教师 教师职业 师训 教师队伍建设 学历 支教 新教师",
  "cadre-training": "校长培训 干部培训 校长 后备干部 持证上岗 提高班 挂职 岗位培训 班子",
  "personnel-transfer": "毕业生 就业 安置 人事 调配 调动 招聘 分配 编制 工资 退休 职称 调整 就业政策",
  "teacher-qualification": "教师资格 资格认定 资格证 认定 资格制度 申请 普通话",
  problems: "存在问题 存在的问题 不足 困难 差距 薄弱 有待 原因 短板",
  "next-year-plan": "下一年 明年 下一步 工作打算 工作思路 工作计划 今后 打算 下步 努力方向 新的一年",
};
