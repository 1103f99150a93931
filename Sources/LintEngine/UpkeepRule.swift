import Checks
import Findings

/// What can be wrong with the notes that keep findings quiet: they are told as findings, like anything else.
///
/// They belong to no file of `Rules/`, since they read no text; settings name them like any rule.
public enum UpkeepRule: String, Sendable, CaseIterable {
    case staleBaseline = "baseline/stale"
    case unusedAcceptance = "acceptance/unused"
    case expiredAcceptance = "acceptance/expired"
    case reasonlessAcceptance = "acceptance/reasonless"

    /// Told in a language; the message takes `{text}`.
    public func header(in language: Language) -> RuleHeader {
        RuleHeader(
            id: rawValue, kind: "upkeep", title: language.choose(title.zh, title.en), severity: severity,
            category: .metadata, message: MessageTemplate("{text}"), why: language.choose(why.zh, why.en),
            language: language)
    }

    private var severity: Severity { self == .staleBaseline ? .info : .warning }

    private var title: (zh: String, en: String) {
        switch self {
        case .staleBaseline: ("基线里已经没有的发现", "baseline entry that is found no more")
        case .unusedAcceptance: ("用不上的放行", "acceptance that accepts nothing")
        case .expiredAcceptance: ("过期的放行", "acceptance past its day")
        case .reasonlessAcceptance: ("没有写理由的放行", "acceptance without a reason")
        }
    }

    private var why: (zh: String, en: String) {
        switch self {
        case .staleBaseline:
            (
                "基线里的一条已经改好或者删去；留着它，同样的错再出现就不会报。运行 jmlint baseline prune 去掉。",
                "An entry was put right or deleted; left in, it would keep the same slip quiet when it comes back. Run "
                    + "jmlint baseline prune."
            )
        case .unusedAcceptance:
            (
                "放行的那一处已经不报了；留着它，日后同样的错就不会报。",
                "What it accepts is found no more; left in, it would keep the same slip quiet when it comes back."
            )
        case .expiredAcceptance:
            ("放行时约定的日子已过，应当再看一次。", "The day that was agreed on has passed: look again.")
        case .reasonlessAcceptance:
            ("没有理由的放行，后来的人无从判断它还对不对。", "Without a reason no one can judge later whether it still holds.")
        }
    }
}
