/// One name as it is compared: its text with what stands before it, and where it stands; a class, because it is held against
/// many others.
final class NameEntry {
    let text: String
    /// What stands before the name in the same run of words, then the name.
    private(set) var scalars: [UInt32]
    private(set) var leadLength: Int
    let headLength: Int
    let nameClass: NameClass
    let form: NameSighting.Form
    /// The family of head nouns that its own belongs to: 研究所, 研究中心.
    let family: Int?
    private(set) var sightings: [(article: Int, name: NameSighting)] = []
    private(set) var articles: [Int] = []
    private(set) var isListed = false

    /// Every name of a corpus once, in the order in which they are met.
    static func entries(of corpus: NameCorpus) -> [NameEntry] {
        var numbers: [TextKey: Int] = [:]
        var entries: [NameEntry] = []
        for (article, facts) in corpus.facts.enumerated() {
            for name in facts.names {
                let key = TextKey(name.form == .plain ? name.text : name.text + name.form.rawValue)
                let number = numbers[key] ?? entries.count
                if number == entries.count {
                    numbers[key] = number
                    entries.append(NameEntry(name))
                }
                entries[number].add(name, in: article)
            }
        }
        return entries
    }

    init(_ name: NameSighting) {
        text = name.text
        let lead = name.lead.unicodeScalars.map(\.value)
        // Marks and spaces inside a title are written now so, now so; 有限公司 is 公司 in all but the register, and 中国 the
        // country in all but a treaty.
        let text = name.form == .title ? name.text.replacing("中华人民共和国", by: "中国") : name.text
        let own = text.unicodeScalars.map(\.value).filter {
            $0.isHan || $0.isLatin || $0.isDigit
        }
        scalars = lead + (name.form == .plain ? LegalForm.shortened(in: own) : own)
        leadLength = lead.count
        headLength = min(name.headLength, scalars.count - leadLength)
        nameClass = name.nameClass
        form = name.form
        family =
            name.headLength == 0
            ? nil
            : NameLexicon.embedded.families[Array(scalars.suffix(name.headLength))]
    }

    /// How many characters stand in quotation marks at the beginning of a ``NameSighting/Form/headed`` name.
    var quotedLength: Int { text.unicodeScalars.drop { $0.value == 0x201C }.prefix { $0.value != 0x201D }.count }

    private func add(_ name: NameSighting, in article: Int) {
        sightings.append((article, name))
        if articles.last != article { articles.append(article) }
        isListed = isListed || name.isListed
        let lead = name.lead.unicodeScalars.map(\.value)
        if lead.count > leadLength {
            scalars = lead + scalars.suffix(scalars.count - leadLength)
            leadLength = lead.count
        }
    }

    func sentences(in article: Int) -> Set<Int> {
        Set(sightings.filter { $0.article == article }.map(\.name.sentence))
    }

    /// A quick look before names are aligned: the same sort, about as long, mostly the same characters.
    func couldBe(_ other: NameEntry) -> Bool {
        // What a name in marks is the name of, its last character may tell, or may not: 书坊, 书舫.
        guard
            nameClass == other.nameClass || family != nil && family == other.family
                || form == .quoted && other.form == .quoted && scalars.count >= 4,
            (form == .title) == (other.form == .title)
        else { return false }
        if family != nil, family == other.family { return true }
        let shorter = min(scalars.count - leadLength, other.scalars.count - other.leadLength)
        let mine = scalars.suffix(shorter)
        var missing = 0
        for scalar in other.scalars.suffix(shorter) {
            let isMissing = sieve >> UInt64(scalar & 63) & 1 == 0 || !mine.contains(scalar)
            missing += isMissing ? 1 : 0
            if missing > 3 { return false }
        }
        return true
    }

    /// A bit for the last six bits of each of `scalars`: tells of most others that they are not among them.
    private lazy var sieve = scalars.reduce(UInt64(0)) { $0 | 1 << UInt64($1 & 63) }

    /// Under which keys a name is looked up: any two neighbouring characters with the end of the name, and the last five
    /// characters in any order. One may stand there twice.
    var keys: [UInt64] { keys(from: 0) }

    /// The keys of neighbouring characters from an index on only.
    func keys(from first: Int) -> [UInt64] {
        guard scalars.count >= 3 else { return form == .quoted && scalars.count == 2 ? gapKeys : [] }
        let start = max(0, scalars.count - 22, first)
        let last = scalars.count - 3
        var keys: [UInt64] = []
        if start <= last {
            for index in start...last { keys.append(Self.key(scalars[index], scalars[index + 1], tail: scalars)) }
        }
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for scalar in scalars.suffix(nameClass == .road ? 3 : 4).sorted() {
            hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
        }
        keys.append(hash)
        // A head noun may be what is exchanged: 邀请赛, 公开赛.
        if scalars.count - leadLength >= 6 {
            keys.append(
                scalars[leadLength..<leadLength + 4].reduce(0xA5A5) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 })
        }
        // The end of the stem, whatever head noun follows: 某某研究所, 某某研究中心.
        if family != nil, scalars.count - headLength >= 4 {
            keys.append(
                scalars.dropLast(headLength).suffix(4).reduce(0x3C3C) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 })
        }
        // 云屿综合保税区, 云屿保税港区: the whole stem, where it is a place's name.
        let stem = scalars.dropLast(headLength).dropFirst(leadLength)
        if family != nil, nameClass == .place, (2...3).contains(stem.count) {
            keys.append(stem.reduce(0x3C3D) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 })
        }
        if (3...6).contains(scalars.count - leadLength) { keys += gapKeys }
        // A short name is compared whole: 春晖小学, 春辉小学.
        if scalars.count - leadLength <= 5 {
            let likeness = CharacterLikeness.embedded
            keys.append(
                scalars[leadLength...].reduce(0x5A5A) { ($0 ^ UInt64(likeness.soundKey($1))) &* 0x0000_0100_0000_01b3 })
        }
        return keys
    }

    /// The keys of the name with one character left out, any of which may be another: 云岭药业, 云峰药业.
    private var gapKeys: [UInt64] {
        let places = scalars.indices.dropFirst(leadLength)
        return places.map { gap in
            places.reduce(0x7E7E ^ UInt64(gap - leadLength)) {
                $1 == gap ? $0 : ($0 ^ UInt64(scalars[$1])) &* 0x0000_0100_0000_01b3
            }
        }
    }

    /// The key of two neighbouring characters of a name that ends with the last two of `tail`.
    static func key(_ a: UInt32, _ b: UInt32, tail: [UInt32]) -> UInt64 {
        let end = tail.suffix(2)
        return UInt64(a) << 48 ^ UInt64(b) << 32 ^ UInt64(end.first ?? 0) << 16 ^ UInt64(end.last ?? 0)
    }
}
