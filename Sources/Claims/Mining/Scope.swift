/// The kinds of limits that a statement puts on its figure; statements that differ in one of them are not compared.
public enum ScopeGroup: UInt8, Sendable, CaseIterable {
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
    /// 上届 / 历届: another edition than this one.
    case edition
    /// 一季度 / 上半年: which part of a year.
    case quarter
    /// 增至 / 提高到: a level that has just changed.
    case growth
    /// 两年 / 全年: over how long it was added up.
    case span
    /// 总投资 / 全长: a measure of a work that does not change from year to year.
    case standing
    /// 计划 / 预计: not yet so.
    case modality
    /// 受理 / 审结, 签约 / 开工: how far along.
    case stage
    /// 成人 / 儿童, 单程 / 往返: which of the things that go side by side.
    case sibling
    /// 初步统计 / 经核实: how firm the count was.
    case firmness

    /// As in `scope-words.tsv`.
    public var name: String { Self.names[Int(rawValue)] }

    init?(name: some StringProtocol) {
        guard let place = Self.names.firstIndex(where: { $0 == name }) else { return nil }
        self.init(rawValue: UInt8(place))
    }

    private static let names = allCases.map { "\($0)" }
}

/// The scope of one statement: at most one value a group, the last one named before the figure.
public struct Scope: Sendable, Codable, Hashable {
    /// Values of ``ScopeGroup/growth``: 增至, a level that has just changed, and 完成, what is done so far.
    static let risenTo = "to", done = "done"

    /// By the number of the group; empty where no group is named, as in most statements.
    private var values: [String?] = []

    public init() {}

    public subscript(group: ScopeGroup) -> String? {
        get { values.isEmpty ? nil : values[Int(group.rawValue)] }
        set {
            guard newValue != nil || !values.isEmpty else { return }
            if values.isEmpty { values = Array(repeating: nil, count: ScopeGroup.allCases.count) }
            values[Int(group.rawValue)] = newValue
            // What names nothing is one, however it came about.
            if newValue == nil, isEmpty { values = [] }
        }
    }

    public var isEmpty: Bool { values.allSatisfy { $0 == nil } }

    /// Whether the figure measures what does not change once a thing stands: 全长, 主跨, 装机容量.
    var isTimeless: Bool { self[.standing].map(Self.timeless.contains) ?? false }

    /// Whether the figure stays what it was when printed again: what does not change, what a phase cost, the most there ever were.
    /// What a year's projects cost is another figure each year.
    var isLasting: Bool {
        isTimeless || self[.standing].map(Self.lasting.contains) ?? false
            || self[.standing] == "cost" && self[.phase] != nil || self[.bound] == "peak"
    }

    /// Values of ``ScopeGroup/standing``.
    private static let timeless: Set<String> = [
        "length", "width", "height", "depth", "thickness", "span", "elevation", "cover", "capacity", "design-speed",
        "top-speed",
        "design-life", "rated-power", "unit-capacity", "payload", "displacement", "seats", "gauge", "range", "aperture",
    ]
    private static let lasting: Set<String> = ["floor-area", "site-area"]

    /// The groups named, in the order of their declaration.
    private var named: [(group: ScopeGroup, value: String)] {
        values.isEmpty ? [] : ScopeGroup.allCases.compactMap { group in self[group].map { (group, $0) } }
    }

    /// `累计`-like description in a fixed order, for dumps and explanations.
    public var summary: String { named.map { "\($0.group.name)=\($0.value)" }.joined(separator: " ") }

    public init(from decoder: any Decoder) throws {
        for (name, value) in try decoder.singleValueContainer().decode([String: String].self) {
            guard let group = ScopeGroup(name: name) else { continue }
            self[group] = value
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Dictionary(uniqueKeysWithValues: named.map { ($0.group.name, $0.value) }))
    }
}
