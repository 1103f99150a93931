/// The kinds of limits that a statement puts on its figure; statements that differ in one of them are not compared.
public enum ScopeGroup: String, Sendable, Codable, CaseIterable {
    /// 累计 / 新增 / 其余: what has been added up.
    case aggregation
    /// 其中: a part of what was counted before.
    case part
    /// 增长 / 下降: a change, not a level.
    case change
    /// 人均 / 日均 / 每户: per what.
    case rate
    /// 最高 / 至少: a bound, not a value.
    case bound
    /// 原来 / 最初: an earlier state.
    case state
    /// 全市 / 全国: how far it reaches.
    case region
    /// 一期 / 首批 / 第二年度: which part of a whole undertaking.
    case phase
    /// 一季度 / 上半年: which part of a year.
    case quarter
    /// 增至 / 提高到: a level that has just changed.
    case growth
    /// 两年 / 全年: over how long it was added up.
    case span
    /// 计划 / 预计: not yet so.
    case modality
    /// 受理 / 审结, 签约 / 开工: how far along.
    case stage
}

/// The scope of one statement: at most one value a group, the last one named before the figure.
public struct Scope: Sendable, Codable, Hashable {
    public private(set) var values: [ScopeGroup: String] = [:]

    public init() {}

    public subscript(group: ScopeGroup) -> String? {
        get { values[group] }
        set { values[group] = newValue }
    }

    /// `累计`-like description in a fixed order, for dumps and explanations.
    public var summary: String {
        ScopeGroup.allCases.compactMap { group in values[group].map { "\(group.rawValue)=\($0)" } }
            .joined(separator: " ")
    }
}

/// Finds the words that limit a figure (`Rules/lexicons/scope-words.tsv`).
public struct ScopeReader: Sendable {
    private let words: PhraseTable<(group: ScopeGroup, value: String)>

    public init() {
        var words = PhraseTable<(group: ScopeGroup, value: String)>()
        for row in lexiconRows("scope-words.tsv") where row.count == 3 {
            guard let group = ScopeGroup(rawValue: String(row[1])) else { continue }
            words.insert(row[0], (group, String(row[2])))
        }
        self.words = words
    }

    /// The limits named in a range, in order of text.
    public func marks(in scalars: [UInt32], _ range: Range<Int>) -> [(
        range: Range<Int>, group: ScopeGroup, value: String
    )] {
        var found: [(range: Range<Int>, group: ScopeGroup, value: String)] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let match = words.longestMatch(in: scalars, at: index, end: range.upperBound) {
                found.append((index..<index + match.length, match.value.group, match.value.value))
                index += match.length
            } else {
                index += 1
            }
        }
        return found
    }
}
