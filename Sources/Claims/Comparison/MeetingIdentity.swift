import SourceText

/// Whose meeting a sentence speaks of, and which: 新会区委 and 十四届六次, so that two districts' sessions of one week are
/// not taken for one event with two dates.
struct MeetingIdentity {
    /// The two scalars before the level and the level itself: 滨河区 in 滨河区委, 滨河区政府, 滨河区召开.
    let authorities: Set<[UInt32]>
    /// The number of the term and of the session: 十四届六次.
    let sessions: Set<[UInt32]>

    private static let levels = ScalarSet("省市区县镇乡州")
    /// What follows a level where it stands for an authority: 委, 政府, 人大, 召开, 举行.
    private static let followers = ScalarSet("委政人召举")
    /// What before a level makes it a general word: 全市, 我区, 各县, 城区, 园区.
    private static let generalWords = ScalarSet("全我各该本此两多城园社地山景校港灾小新片辖老湾赛展")
    private static let numerals = ScalarSet("〇零一二三四五六七八九十百0123456789第")

    init(sentence: String) { self.init(scalars: sentence.unicodeScalars.map(\.value)) }

    init(scalars: [UInt32]) {
        var authorities: Set<[UInt32]> = []
        var sessions: Set<[UInt32]> = []
        for index in scalars.indices {
            if Self.isAuthority(scalars, at: index) { authorities.insert(Array(scalars[(index - 2)...index])) }
            if let session = Self.session(scalars, at: index) { sessions.insert(session) }
        }
        self.authorities = authorities
        self.sessions = sessions
    }

    /// Whether both tell whose or which session is meant, and tell it differently.
    func isOther(than other: MeetingIdentity) -> Bool {
        Self.areApart(authorities, other.authorities) || Self.areApart(sessions, other.sessions)
    }

    private static func areApart(_ one: Set<[UInt32]>, _ other: Set<[UInt32]>) -> Bool {
        !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
    }

    private static func isAuthority(_ scalars: [UInt32], at index: Int) -> Bool {
        guard index >= 2, index + 1 < scalars.count, levels.contains(scalars[index]) else { return false }
        return followers.contains(scalars[index + 1]) && !generalWords.contains(scalars[index - 1])
            && scalars[(index - 2)..<index].allSatisfy { $0 >= 0x3400 && $0 <= 0x9FFF }
    }

    /// `十四届六次` where 届 stands at the index.
    private static func session(_ scalars: [UInt32], at index: Int) -> [UInt32]? {
        guard scalars[index] == 0x5C4A else { return nil }
        var start = index
        while start > 0, index - start < 5, numerals.contains(scalars[start - 1]) { start -= 1 }
        var end = index + 1
        while end < scalars.count, end - index < 5, numerals.contains(scalars[end]) { end += 1 }
        guard start < index, end > index + 1, end < scalars.count, scalars[end] == 0x6B21 else { return nil }
        return scalars[start..<end].filter { $0 != 0x7B2C }
    }
}
