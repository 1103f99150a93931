import Extraction
import SourceText

/// Large numbers whose unit is left out because the words before them leave no doubt, or those behind them: 政府补18万, 旅客六十三万,
/// 45万居民.
enum BareFigure {
    /// The quantity with the unit that is meant; nil where nothing tells, or the number may count anything.
    static func completed(_ quantity: Quantity, at range: Range<Int>, in frame: SentenceFrame, _ scalars: [UInt32])
        -> Quantity?
    {
        guard quantity.unit == nil, quantity.dimension == .none, !quantity.isIndefinite,
            let size = quantity.interval.low ?? quantity.interval.high, size >= ExactNumber(20)
        else { return nil }
        if size >= least, let end = persons.end(startingAt: range.upperBound, to: scalars.count, in: scalars) {
            var counted = quantity
            (counted.unit, counted.family, counted.dimension) = ("人", "人", .count)
            counted.noun = range.upperBound..<end
            return counted
        }
        guard isEnded(range.upperBound, scalars) else { return nil }
        let clause = frame.clause(at: range.lowerBound)
        let before = max(clause.lowerBound, range.lowerBound - reach)..<max(clause.lowerBound, range.lowerBound)
        var completed = quantity
        let end = linking.start(endingAt: before.upperBound, from: before.lowerBound, in: scalars) ?? before.upperBound
        let isPrice = size >= ExactNumber(100) && each.start(endingAt: end, from: before.lowerBound, in: scalars) != nil
        if isPrice
            || size >= least
                && [end, before.upperBound].contains(where: {
                    money.start(endingAt: $0, from: before.lowerBound, in: scalars) != nil
                })
        {
            (completed.unit, completed.dimension) = ("元", .money)
            return completed
        }
        guard
            persons.start(endingAt: end, from: before.lowerBound, in: scalars) != nil
                && (size >= least || end < before.upperBound)
                || thePeople.start(endingAt: end, from: before.lowerBound, in: scalars) != nil
                || isOfThose(clause, before: end, in: frame, scalars)
                || size >= least && isOfPersons(clause.lowerBound, range.lowerBound, scalars)
        else { return nil }
        (completed.unit, completed.family, completed.dimension) = ("人", "人", .count)
        return completed
    }

    /// 八百多名员工里，做研发的刚过三百: some of those counted right before.
    private static func isOfThose(
        _ clause: Range<Int>, before end: Int, in frame: SentenceFrame, _ scalars: [UInt32]
    ) -> Bool {
        guard end > clause.lowerBound + 1, scalars[end - 1] == of, let whole = frame.clause(before: clause.lowerBound),
            !whole.isEmpty, within.contains(scalars[whole.upperBound - 1]),
            let count = frame.figures.last(where: { whole.contains($0.range.lowerBound) })
        else { return false }
        return count.quantity.family == "人"
    }

    /// 的
    private static let of: UInt32 = 0x7684
    private static let within = ScalarSet("里中")

    /// 能说的人，已经不足两万: the clause before ends with whom the number counts, and nothing else stands before it.
    private static func isOfPersons(_ start: Int, _ number: Int, _ scalars: [UInt32]) -> Bool {
        guard start > 1, scalars[start - 1] == comma, start <= number,
            persons.start(endingAt: start - 1, from: 0, in: scalars) != nil
                || thePeople.start(endingAt: start - 1, from: 0, in: scalars) != nil
        else { return false }
        return start == number || adverbs.end(startingAt: start, to: number, in: scalars) == number
    }

    /// ，
    private static let comma: UInt32 = 0xFF0C
    private static let thePeople = CueWords("的人 的人数 人数")
    private static let adverbs = CueWords("已经 已 还 还有 只有 仅有 共 一共 总共 如今 现在 也 都 早已 早就")
    private static let least = ExactNumber(1000)
    /// Scalars before a number that may name what it counts.
    private static let reach = 8

    /// Whether nothing that could be a unit follows.
    private static func isEnded(_ index: Int, _ scalars: [UInt32]) -> Bool {
        guard index < scalars.count else { return true }
        return !TermReader.isHan(scalars[index]) && !TermReader.isLatin(scalars[index]) && !scalars[index].isDigit
            && scalars[index] != 0x25 && scalars[index] != 0x2E
    }

    private static let money = CueWords(
        "补 补贴 贴 贴补 花 花了 花费 掏 掏了 付 付了 赔 赔了 赚 赚了 贷 贷了 借 借了 欠 欠了 罚 罚了 月薪 年薪 租金 房租 月租 工资 价 费 挣 挣了 拿出 自筹 善款 捐款 款项 货款 贷款 存款 收入 利润 产值 投资 营收 资金 经费 预算 补助 奖金 保费 成本 造价 损失 销售额 营业额 均价 房价 票价 售价 标价 报价 成交价 价格 单价 学费 工钱 年收入 月收入 进账 入账 卖到 卖到了 涨到 涨到了 跌到 跌到了"
    )
    private static let persons = CueWords(
        "旅客 游客 岛民 人口 观众 球迷 学生 群众 乘客 居民 村民 市民 员工 职工 会员 党员 志愿者 参赛者 读者 网友 粉丝 考生 客商 来宾 劳动力 农民 市民 移民 乡亲 老人 老年人 用户 师生 医护人员 百姓 儿童 孩子 大学生 中小学生 工人 女工 司机 骑手 粮农 茶农 果农 渔民 牧民 农户 干部 参保人 护理员 教师 老师 医生 大夫 护士 队员 社员 学员 船员 民警 同学 选手 代表"
    )
    /// 每月三千二: nothing but money is told so.
    private static let each = CueWords("一平方米 一平米 一平 每月 每个月 一个月 每晚 一晚 每户 每平米 每平方米 每吨 每斤 每公斤 每张 每学期 一学期 月薪")
    private static let linking = CueWords("还 已 才 刚 约 就 只有 只剩 仅有 还有 现有 才有 要 得 有 达 达到 共 一共 共有 总数 已有 已达 也有 就有 超过 突破")
}
