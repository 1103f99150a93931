import Findings

/// A name that is no person's, as one article writes it: an organisation, an event, a policy, a road, quoted words.
public struct NameSighting: Sendable, Codable, Hashable {
    /// How the text marks it.
    public enum Form: String, Sendable, Codable {
        case plain, quoted
        /// Quoted words with the head noun behind them: “某某”专项行动.
        case headed
        /// 《…》
        case title
    }

    /// The name as far as grammar lets it reach.
    public var text: String
    /// What stands before it in the same run of words, at most fourteen characters: a name may begin further left.
    public var lead: String
    /// How many characters the head noun has (大会: 2); 0 of quoted words without one.
    public var headLength: Int
    public var nameClass: NameClass
    public var form: Form
    public var place: TextPlace
    /// The number of the sentence in its article, from 0.
    public var sentence: Int
    /// Whether its sentence looks back: 原, 前身, 曾, a year.
    public var isPast: Bool
    /// Whether it stands beside another name, joined by 、 or 和.
    public var isListed: Bool
    /// Post and name of the person told with it at once: `董事长邢某某`; empty where none is.
    public var holder: String
    /// How often it stands in the article.
    public var count: Int

    public init(
        text: String, lead: String, headLength: Int, nameClass: NameClass, form: Form, place: TextPlace, sentence: Int,
        isPast: Bool, isListed: Bool, holder: String, count: Int
    ) {
        self.text = text
        self.lead = lead
        self.headLength = headLength
        self.nameClass = nameClass
        self.form = form
        self.place = place
        self.sentence = sentence
        self.isPast = isPast
        self.isListed = isListed
        self.holder = holder
        self.count = count
    }
}

/// A change of name that an article announces: `原甲更名为乙`.
public struct Renaming: Sendable, Codable, Hashable {
    /// The name given up; empty where the text only says 更名为乙.
    public var former: String
    public var present: String
    /// `2023-06` where the sentence tells year and month, `2023` where it tells the year; empty where neither.
    public var time: String
    public var place: TextPlace
    public var sentence: Int

    public init(former: String, present: String, time: String, place: TextPlace, sentence: Int) {
        self.former = former
        self.present = present
        self.time = time
        self.place = place
        self.sentence = sentence
    }
}

/// A short name that an article declares: 甲（以下简称“乙”）, 乙（原甲）.
public struct NameAlias: Sendable, Codable, Hashable {
    public var full: String
    public var short: String

    public init(full: String, short: String) {
        self.full = full
        self.short = short
    }
}
