import EmbeddedFiles
import SourceText

/// A word of an act that is done once, or not yet, in one of its uses (`lexicons/acts.tsv`): 签下, 还泡在湖底, 候选人.
struct ActWord: Sendable {
    enum Use: String, Sendable {
        /// Names the act by itself, done or not by the words around it: 签字.
        case verb
        /// Tells that it is done: 签下.
        case result
        /// Counts where a thing of the act is named with it: 拿到许可证.
        case with
        /// One character, read behind 没 or before 了 only: 签.
        case bare
        /// What the act is done to: 协议.
        case thing
        /// A state that what is done has left, read behind 还 only: 泡在湖底.
        case still
        /// Tells by itself that it is not done: 候选人.
        case open
        /// Only looks like such a word: 出版社.
        case none
    }

    /// The sort of act: 签约.
    let act: String
    let use: Use
    /// The place of the verb among those of its act that follow one another, or of the thing among those that are called alike;
    /// 0 where there is none, and of a thing that may be any of its act.
    let rank: Int
    /// What must follow within a few characters: 底 of 泡在~底.
    let tail: [UInt32]

    /// All uses of the longest word that begins at an index.
    static func longest(in scalars: [UInt32], at index: Int, end: Int) -> (words: [ActWord], length: Int)? {
        lexicon.table.longestMatch(in: scalars, at: index, end: end).map { ($0.value, $0.length) }
    }

    /// Whether what is done stays so, told weeks later as not done it contradicts all the same: of acts all but a few, of what scenes
    /// show only some.
    static func isLasting(_ act: String, isScene: Bool) -> Bool {
        isScene ? lexicon.lasting.contains(act) : !lexicon.fleeting.contains(act)
    }

    /// Whether each does it for himself, so that one may have it behind him and another not.
    static func isOwn(_ act: String) -> Bool { lexicon.own.contains(act) }

    /// Whether it is so or not at all times, so that it does not matter which is told first.
    static func isStanding(_ act: String) -> Bool { lexicon.standing.contains(act) }

    /// Whether it comes about once and for all, however long ago.
    static func isOnce(_ act: String) -> Bool { lexicon.once.contains(act) }

    /// Whether it is often so for some people only.
    static func isForGroups(_ act: String) -> Bool { lexicon.groups.contains(act) }

    // MARK: The list

    /// Stands for a few characters: 泡在~底.
    private static let gap = UInt8(ascii: "~")

    private struct Lexicon: Sendable {
        var table = PhraseTable<[ActWord]>()
        var lasting: Set<String> = []
        var fleeting: Set<String> = []
        var own: Set<String> = []
        var standing: Set<String> = []
        var once: Set<String> = []
        var groups: Set<String> = []
    }

    private static let lexicon: Lexicon = {
        var lexicon = Lexicon()
        var words: [(phrase: LexiconText, value: ActWord)] = []
        for (number, row) in LexiconTable(lexicon: "acts.tsv").rows.enumerated() where row.count == 3 {
            let (act, name) = (String(row[0]), String(row[1]))
            let members = row[2].words
            switch name {
            case "lasting": lexicon.lasting.formUnion(members.map { String($0) })
            case "fleeting": lexicon.fleeting.formUnion(members.map { String($0) })
            case "own": lexicon.own.formUnion(members.map { String($0) })
            case "standing": lexicon.standing.formUnion(members.map { String($0) })
            case "once": lexicon.once.formUnion(members.map { String($0) })
            case "groups": lexicon.groups.formUnion(members.map { String($0) })
            default:
                let digits = name.filter(\.isNumber)
                guard let use = Use(rawValue: String(name.dropLast(digits.count))) else { continue }
                for member in members {
                    let parts = member.parts(at: gap)
                    let rank = Int(digits) ?? (use == .thing ? number + 1 : 0)
                    let word = ActWord(act: act, use: use, rank: rank, tail: parts.dropFirst().first?.scalars ?? [])
                    words.append((parts[0], word))
                    if let perfect = perfect(of: parts[0], use) {
                        words.append((perfect, ActWord(act: act, use: .result, rank: rank, tail: word.tail)))
                    }
                }
            }
        }
        lexicon.table = PhraseTable(grouping: words)
        return lexicon
    }()

    /// 递交了上诉状 of 递交上诉状: what is done may have 了 behind a verb of two characters.
    private static func perfect(of phrase: LexiconText, _ use: Use) -> LexiconText? {
        let scalars = phrase.scalars
        guard use == .verb || use == .result, scalars.count >= 4, !scalars.contains(done) else { return nil }
        return LexiconText(keeping: String(scalars: scalars[..<2]) + "了" + String(scalars: scalars[2...]))
    }

    /// 了
    private static let done: UInt32 = 0x4E86
}
