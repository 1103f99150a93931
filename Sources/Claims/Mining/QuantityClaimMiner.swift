import Extraction
import SourceText

/// Mines what an article says in figures: of what, how much, when, within which limits.
struct QuantityClaimMiner {
    let terms: TermReader
    let disputes: DisputeReader

    /// The claims of one sentence, in the order of its figures.
    func claims(in frame: SentenceFrame, subjects: SubjectTracker, reading: ArticleReading) -> [Claim] {
        guard !frame.figures.isEmpty else { return [] }
        let scalars = reading.scalars
        let isDisputed = disputes.isDisputed(frame, scalars: scalars)
        let sentence = reading.text(frame.sentence.range)
        let rest = words(scalars, frame.sentence.range, without: frame.figures).asBag()
        let asked = question(before: frame, reading).map { terms.terms(in: scalars, $0) } ?? []
        return frame.figures.map { figure in
            let head = HeadWording(of: figure, in: frame, scalars: scalars, terms: terms)
            let clause = frame.clause(at: figure.range.lowerBound)
            let headTerms = head.ranges.flatMap { terms.terms(in: scalars, $0) }.asBag()
            let clauseTerms = (words(scalars, clause, without: frame.figures) + asked).asBag().removing(headTerms)
            let scope = ScopeResolver.scope(of: figure, in: frame, scalars: scalars)
            let unit = Self.unit(of: figure, in: scalars)
            let dimension = figure.quantity.dimension.rawValue
            let spoken = TimeResolver.time(of: figure.range, in: frame, scalars: scalars)
            // How long something took is not said of the time when it began, nor how long a bridge is; how long such things took on the
            // average is said of that time.
            let isTimeless =
                figure.quantity.dimension == .calendarTime && scope[.rate] != "average" || scope.isTimeless
                || Self.isAttribute(figure, in: clause, scalars)
            var time = isTimeless ? nil : spoken.frame
            // 五年间由38个发展到46个: what it has come to is told of the end.
            if scope[.growth] == Scope.risenTo || Self.isStock(figure, in: clause, scalars), let span = time,
                span.length > 31
            {
                time = TimeFrame(first: span.first, last: span.last, isState: true)
            }
            let subjects = subjects.subjects(at: figure.range.lowerBound, in: frame)
            return Claim(
                kind: .quantity,
                keys: ClaimKeys.keys(dimension: dimension, unit: unit, head: headTerms, clause: clauseTerms),
                place: reading.place(of: span(of: figure)), sentence: sentence, sentenceIndex: frame.index,
                value: Self.value(of: figure, scope, in: clause, of: frame.sentence.range, scalars), unit: unit,
                dimension: dimension,
                time: time, yearOffset: spoken.yearOffset, scope: scope,
                isYearless: false, derivation: nil,
                isPlanned: scope[.modality] != nil || liesAhead(time, scope, of: reading), isDisputed: isDisputed,
                telling: TellingReader.telling(of: figure, in: frame, scalars: scalars), subjects: subjects.names,
                ownSubjects: subjects.own,
                places: frame.places(in: clause),
                noun: (noun(of: figure, in: clause, scalars) ?? nounOfWhole(before: figure, in: frame, scalars)).map {
                    terms.terms(in: scalars, nounHead($0)).asBag()
                }
                    ?? [],
                head: headTerms, clause: clauseTerms, context: rest.removing(headTerms).removing(clauseTerms))
        }
    }

    /// 这条121公里的铁路, 一条六万吨的大船; 去年冬天，墙基露了出来，一百三十平方米: what a thing measures is not told of the time that the
    /// sentence tells of.
    private static func isAttribute(
        _ figure: SentenceFrame.Figure, in clause: Range<Int>, _ scalars: [UInt32]
    ) -> Bool {
        guard measures.contains(figure.quantity.dimension), figure.range.lowerBound >= 2,
            figure.range.upperBound < scalars.count
        else { return false }
        if clause == figure.range, figure.quantity.dimension == .area { return true }
        return scalars[figure.range.upperBound] == attributive
            && pointing.contains(scalars[figure.range.lowerBound - 2])
            && thingMeasures.contains(scalars[figure.range.lowerBound - 1])
    }

    private static let measures: Set<QuantityDimension> = [.length, .area, .mass, .volume, .power]
    /// 的
    private static let attributive: UInt32 = 0x7684
    private static let pointing = ScalarSet("这那该一此")
    private static let thingMeasures = ScalarSet("条座台栋艘架块根口片幢段艇辆")

    /// 雪道总数达到21条: there are so many, whatever was added in the time named.
    private static func isStock(_ figure: SentenceFrame.Figure, in clause: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let before = max(clause.lowerBound, figure.range.lowerBound - longestStock)..<figure.range.lowerBound
        return stocks.isFound(in: before, of: scalars)
    }

    private static let stocks = CueWords("总数 总量 保有量 存量 总规模")
    /// In scalars: 总数已经达到.
    private static let longestStock = 6

    /// What is told, of prices by weight for each kilogram.
    private static func value(
        of figure: SentenceFrame.Figure, _ scope: Scope, in clause: Range<Int>, of sentence: Range<Int>,
        _ scalars: [UInt32]
    ) -> ValueInterval {
        var value = value(of: figure.quantity)
        if value.low == nil, !value.highOpen, isCapacity(figure, scalars) { value.low = value.high }
        guard scope[.rate] == "per-mass", figure.quantity.dimension == .money,
            let kilograms = MassPrice.kilograms(of: figure, in: clause, of: sentence, scalars)
        else { return value }
        return value.divided(by: ValueInterval(exactly: kilograms))
    }

    /// 最多能坐十六个人, 最高能喷到90米: as many as there is room or force for is what the thing holds, not a line that it stays below.
    private static func isCapacity(_ figure: SentenceFrame.Figure, _ scalars: [UInt32]) -> Bool {
        guard !uncapped.contains(figure.quantity.dimension), figure.quantity.approximation == .atMost else {
            return false
        }
        let before = max(0, figure.range.lowerBound - longestCap)..<figure.quantity.numeral.lowerBound
        return caps.isFound(in: before, of: scalars)
    }

    private static let caps = CueWords("最多能 最多可 最多可以 最多只能 最高能 最高可 最高可以 最大能 最大可 最远能 最远可")
    /// What is granted or charged: no thing holds it.
    private static let uncapped: Set<QuantityDimension> = [.money, .percent, .calendarTime, .clockTime]
    /// In scalars: from 最多 to the verb.
    private static let longestCap = 6

    /// What another text may tell in place of 近: 将近一个星期 is said of six days, of one span of time there is no nearer word; and
    /// 将近300公顷 of 280, 近一半 of 45 %.
    private static func value(of quantity: Quantity) -> ValueInterval {
        var value = quantity.baseInterval
        guard quantity.approximation == .nearly, let high = value.high else { return value }
        let isTime = quantity.dimension == .clockTime || quantity.dimension == .calendarTime
        let isShare = quantity.dimension == .percent
        let share: Int128 =
            isTime && quantity.interval.high == .one ? 85 : isShare ? 90 : isRound(quantity.interval.high) ? 92 : 100
        guard let low = ExactNumber(share, over: 100).flatMap({ high.multiplied(by: $0) }),
            value.low.map({ low < $0 }) ?? false
        else { return value }
        value.low = low
        return value
    }

    /// Whether all digits but the first are zeros.
    private static func isRound(_ number: ExactNumber?) -> Bool {
        guard let number, number.isInteger, number >= ExactNumber(10) else { return false }
        return number.description.dropFirst().allSatisfy { $0 == "0" }
    }

    /// The classifier of a figure; 个 of persons counts what 名 counts.
    private static func unit(of figure: SentenceFrame.Figure, in scalars: [UInt32]) -> String {
        let unit = UnitComparison.classifier(of: figure.quantity.family ?? figure.quantity.unit ?? "")
        guard unit == "个", let noun = figure.quantity.noun else { return unit }
        return isPerson(noun, scalars) ? "人" : countedMeasures[Array(scalars[noun])] ?? unit
    }

    /// What is counted that is a measure itself: 七百多个字, 14个班次.
    private static let countedMeasures = [[UInt32](scalarsOf: "字"): "字", [UInt32](scalarsOf: "班次"): "班次"]

    /// 孩子里, 小伙子跟在后头 are persons, 居民小区 is none.
    private static func isPerson(_ noun: Range<Int>, _ scalars: [UInt32]) -> Bool {
        if persons.start(endingAt: noun.upperBound, from: noun.lowerBound, in: scalars) != nil { return true }
        if scalars[noun.lowerBound] == human, noun.count == 1 || !behindHuman.contains(scalars[noun.lowerBound + 1]) {
            return true
        }
        if let member = noun.prefix(longestPerson).dropFirst().first(where: { scalars[$0] == Self.member }),
            member + 1 == noun.upperBound || !behindMember.contains(scalars[member + 1])
        {
            return true
        }
        guard let word = namedPersons.first(in: noun.prefix(longestPerson), of: scalars) else { return false }
        return word.upperBound == noun.upperBound || behindPersons.contains(scalars[word.upperBound])
    }

    /// 人 as in 二十七个人各有去处, and what makes another word of it: 个人家, 个人群.
    private static let human: UInt32 = 0x4EBA
    private static let behindHuman = ScalarSet("家才群次民工物口格像形均类")
    /// 员 as in 46个护理员, and what makes another word of it: 员工宿舍, 议员席.
    private static let member: UInt32 = 0x5458
    private static let behindMember = ScalarSet("工额会证卡村宿俱席制")

    private static let behindPersons = ScalarSet("里中内们跟在去来都也就正要把被从与和等是有入进参加报走坐站没不全各轮忙先还又")

    private static let persons = CueWords("人")
    /// In scalars from the beginning of a noun: 孩子里, 小伙子跟在后头.
    private static let longestPerson = 5
    private static let namedPersons = CueWords(
        """
        孩子 小朋友 儿童 学生 新生 考生 毕业生 大学生 研究生 志愿者 学员 队员 党员 人员 会员 社员 演员 工人 病人 老人 选手 教师 老师 医生 乡亲 村民 居民 市民 \
        渔民 牧民 农民 工匠 游客 旅客 乘客 观众 歌手 职工 员工 代表 委员 干部 小伙子 小伙 姑娘 汉子 后生 客商 外商 球员 战士 官兵 骑手 师傅 徒弟 姐妹 兄弟 \
        同学 同事 队友 家长 患者 伤员 产妇 宝宝 婴儿 娃娃 老乡 亲友 伙伴 顾客 摊主 民警 消防员 护士 大夫 专家 学者 记者 义工 社工 评委 司机 船员 读者 网友 \
        青年 女工 焊工 技工 院士 教授 博士 硕士 作家 画家 教练 女孩 男孩 妇女 少年 工友 球友 战友 家属 亲属 嘉宾 裁判 船长 导游 保安 月嫂 护工 棋手 \
        劳模 客人 哨兵 厨师 律师 法官 检察官 警察 军人 士兵 主播 网红 木匠 石匠 铁匠
        """)

    /// Whether the time spoken of ends weeks after the day of printing: what is told of it is a plan. Of the year that
    /// goes on (今年灯会占地30公顷) what is there already may be told as well.
    private func liesAhead(_ time: TimeFrame?, _ scope: Scope, of reading: ArticleReading) -> Bool {
        guard let time, let printed = reading.info.date?.date.dayNumber, time.last > printed + 20 else { return false }
        // 今年新增托位800个, told in January.
        if time.length >= 360, printed - time.first < 45, scope[.aggregation] == "new" { return true }
        return time.isState || time.first > printed || time.length > 366
    }

    /// The question that a sentence answers: 一桌坐几人？最多12人。
    private func question(before frame: SentenceFrame, _ reading: ArticleReading) -> Range<Int>? {
        guard frame.index > 0 else { return nil }
        let previous = reading.article.sentences[frame.index - 1]
        return previous.block == frame.sentence.block && reading.scalars[previous.range].suffix(2).contains(0xFF1F)
            ? previous.range : nil
    }

    /// The figure with the noun it counts, where that stands beside it.
    private func span(of figure: SentenceFrame.Figure) -> Range<Int> {
        guard let noun = figure.quantity.noun else { return figure.range }
        return min(noun.lowerBound, figure.range.lowerBound)..<max(noun.upperBound, figure.range.upperBound)
    }

    /// What is counted; of 6辆崭新的大巴 with the noun behind 的, which may be what the measure word belongs to.
    private func noun(of figure: SentenceFrame.Figure, in clause: Range<Int>, _ scalars: [UInt32]) -> Range<Int>? {
        guard let noun = figure.noun(in: scalars) else { return nil }
        let start = noun.upperBound + 1
        guard noun.lowerBound == figure.range.upperBound, noun.count <= 3, start < clause.upperBound,
            scalars[noun.upperBound] == 0x7684
        else { return noun }
        let end = (start..<min(start + 4, clause.upperBound)).first { !TermReader.isHan(scalars[$0]) }
        return noun.lowerBound..<(end ?? min(start + 4, clause.upperBound))
    }

    /// 8部入围作品中，已有3部与剧场签约: of those told right before, in a clause that ends with 中 or 里.
    private func nounOfWhole(
        before figure: SentenceFrame.Figure, in frame: SentenceFrame, _ scalars: [UInt32]
    ) -> Range<Int>? {
        let clause = frame.clause(at: figure.range.lowerBound)
        guard let before = frame.clause(before: clause.lowerBound), before.upperBound > before.lowerBound,
            Self.within.contains(scalars[before.upperBound - 1]),
            let whole = frame.figures.last(where: { before.contains($0.range.lowerBound) }),
            whole.quantity.unit == figure.quantity.unit, whole.quantity.dimension == .count
        else { return nil }
        return whole.noun(in: scalars)
    }

    private static let within = ScalarSet("中里内")

    /// The last scalars of a noun phrase: what is counted, without what qualifies it.
    private func nounHead(_ noun: Range<Int>) -> Range<Int> {
        max(noun.lowerBound, noun.upperBound - 8)..<noun.upperBound
    }

    /// The terms of a range, the figures themselves left out: a shared figure is no shared wording.
    private func words(_ scalars: [UInt32], _ range: Range<Int>, without figures: [SentenceFrame.Figure]) -> [Term] {
        var start = range.lowerBound
        var found: [Term] = []
        for figure in figures
        where figure.range.lowerBound >= range.lowerBound && figure.range.upperBound <= range.upperBound {
            if start < figure.range.lowerBound { found += terms.terms(in: scalars, start..<figure.range.lowerBound) }
            start = figure.range.upperBound
        }
        return start < range.upperBound ? found + terms.terms(in: scalars, start..<range.upperBound) : found
    }
}
