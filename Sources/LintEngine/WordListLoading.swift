import Claims
import Dispatch
import Extraction

/// The word lists that every reading asks for: tens of thousands of rows that are made ready on first use.
public enum WordListLoading {
    /// Makes them ready on other threads, while settings and rules are still being read; who asks for one earlier waits for
    /// that one. To be called when a newsroom's own rows have been added.
    public static func begin() {
        DispatchQueue.global().async { _ = Lexicons.builtin }
        DispatchQueue.global().async {
            // In the order in which the reading of a text asks for them.
            _ = TermLexicon.builtin
            _ = EventLexicon.builtin
            _ = NameLexicon.embedded
            _ = CharacterLikeness.embedded
            _ = SetPhrases.builtin
        }
    }
}
