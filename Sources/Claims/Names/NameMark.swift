import EmbeddedFiles
import Findings

/// A name as an index keeps it apart from its articles: enough to tell whether it could be a slip of another.
public struct NameMark: Hashable, Sendable {
    /// `person`, or the class of the name with its form where that is not plain.
    public let kind: String
    public let text: String
    /// What stands before it in its run of words; see ``NameSighting/lead``.
    public let lead: String
    public let headLength: Int

    public init(kind: String, text: String, lead: String = "", headLength: Int = 0) {
        self.kind = kind
        self.text = text
        self.lead = lead
        self.headLength = headLength
    }

    init(_ name: NameSighting) {
        kind = name.nameClass.rawValue + (name.form == .plain ? "" : "/" + name.form.rawValue)
        text = name.text
        lead = name.lead
        headLength = name.headLength
    }

    public var isPerson: Bool { kind == "person" }

    /// Under which keys it is looked up: marks without a common one are never one name with a slip. Each once.
    public var keys: Set<UInt32> {
        guard !isPerson else { return Set(PersonSlip.keys(of: text).map(Self.folded)) }
        guard let entry else { return [] }
        return Set(entry.keys(from: entry.leadLength - 2).map(Self.folded))
    }

    /// As it is compared; nil for a person.
    var entry: NameEntry? {
        let parts = kind.parted(at: "/").map(String.init)
        guard let nameClass = parts.first.flatMap(NameClass.init) else { return nil }
        let form = parts.count > 1 ? NameSighting.Form(rawValue: parts[1]) ?? .plain : .plain
        let nowhere = TextPlace(
            startLine: 0, startColumn: 0, endLine: 0, endColumn: 0, startOffset: 0, endOffset: 0, text: "")
        return NameEntry(
            NameSighting(
                text: text, lead: lead, headLength: headLength, nameClass: nameClass, form: form, place: nowhere,
                sentence: 0, isPast: false, isListed: false, holder: "", count: 1))
    }

    private static func folded(_ key: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 32)
    }
}

extension NameFacts {
    /// The persons and names of the article, each once; of one name the one with the longest lead.
    public var marks: [NameMark] {
        var order: [NameMark] = []
        var places: [String: Int] = [:]
        for mark in persons.map({ NameMark(kind: "person", text: $0.name) }) + names.map({ NameMark($0) }) {
            let name = mark.kind + " " + mark.text
            guard let place = places[name] else {
                places[name] = order.count
                order.append(mark)
                continue
            }
            if mark.lead.unicodeScalars.count > order[place].lead.unicodeScalars.count { order[place] = mark }
        }
        return order
    }

    /// Under which keys the article is looked up for its ranks, states, offices and changes of name. Ascending.
    public var statementKeys: [UInt32] {
        Set((sharedKeys + renamings.map { "旧" + LegalForm.removed(from: $0.former) }).map(Self.hash))
            .sorted()
    }

    /// Under which keys others are looked up that may contradict them. Ascending.
    public var askedKeys: [UInt32] {
        let used = names.filter { !$0.holder.isEmpty }.map { LegalForm.removed(from: $0.text) }
        let former = renamings.map { LegalForm.removed(from: $0.former) }
        return Set((sharedKeys + (used + former).map { "旧" + $0 }).map(Self.hash)).sorted()
    }

    /// Names that stand elsewhere perhaps, and are then to be looked at: those given up and taken on.
    public var announcedNames: [String] {
        renamings.flatMap { renaming in
            [renaming.former, renaming.present].map(LegalForm.removed).flatMap { name in
                ([""] + LegalForm.all).map { name + $0 }
            }
        }
    }

    private var sharedKeys: [String] {
        let ranks = ranks.flatMap { RankComparison.keys(of: $0) }
        let states = states.filter { $0.kind != .attainment }.flatMap { StateComparison.keys(of: $0, in: 0) }
        let changes = renamings.map { "月" + $0.time + $0.present.prefix(2) + $0.present.suffix(2) }
        let offices = persons.compactMap(OfficeComparison.key).map { "职" + $0 }
        return ranks + states + changes + offices + lists.flatMap { MemberComparison.keys(of: $0) }
    }

    private static func hash(_ text: String) -> UInt32 {
        text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}
