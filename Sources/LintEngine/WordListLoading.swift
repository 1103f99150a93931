import Claims
import Dispatch
import Extraction
import SourceText

/// The word lists that every reading asks for: tens of thousands of rows that are made ready on first use.
public enum WordListLoading {
    /// Makes them ready on another thread, while settings and rules are still being read; who asks for one earlier waits for
    /// that one. To be called when a newsroom's own rows have been added.
    public static func begin() {
        DispatchQueue.global().async {
            // First what the rules ask for while they are read.
            _ = Lexicons.builtin
            _ = TermLexicon.builtin
            _ = BreakLikelihood.shared
            _ = NameLexicon.embedded
            _ = CharacterLikeness.embedded
            _ = SetPhrases.builtin
        }
    }
}
