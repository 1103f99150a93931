import Claims
import Findings
import Foundation
import LintEngine
import RuleFiles
import SourceText
import Testing

/// What of a draft's findings an edit has to do with.
@Suite struct EditReviewTests {
    private static let linter = Result { Linter(rules: try RuleLoader.rules(), settings: Settings(), threads: 2) }

    private let printed = "---\ndate: 2024-03-01\ntitle: 双碳实验室引才\n---\n截至二月底，云州双碳实验室全职科研人员达214人，获授权专利37件。\n"

    private func draft(_ body: String, title: String = "双碳实验室一周年") -> Document {
        Document(path: "draft.txt", text: "---\ndate: 2024-03-11\ntitle: \(title)\n---\n" + body + "\n")
    }

    /// The rules and words of what is told of an edit.
    private func told(_ new: Document, since old: Document?) throws -> [String] {
        let linter = try Self.linter.get()
        let printed = linter.read([Document(path: "a.txt", text: printed)]).articles
        func findings(_ documents: [Document]) -> [Finding] {
            let articles = linter.read(documents).articles
            return linter.findings(in: MemoryIndex(articles + printed), about: articles)
        }
        let old = old.map { [$0] } ?? []
        return EditReview(edited: [new], former: old).told(findings([new]), former: findings(old))
            .map { "\($0.rule) \($0.location.text)" }
    }

    private let wrong = "到二月底，云州双碳实验室的全职科研人员是241人。"
    private let right = "到二月底，云州双碳实验室的全职科研人员是214人。"

    @Test func whatAnEditLeavesAloneIsNotToldAgain() throws {
        let old = draft(wrong + "\n\n实验室门前的木棉开了。")
        let new = draft(wrong + "\n\n实验室门前的木棉谢了。")
        #expect(try told(old, since: nil).contains { $0.hasPrefix("claims/quantity") })
        #expect(try told(new, since: old) == [])
    }

    @Test func theStatementThatAnEditTouchesIsToldThoughItWasWrongBefore() throws {
        let old = draft(wrong), new = draft(wrong.replacing("到二月底", with: "截至二月末"))
        #expect(try told(new, since: old).contains { $0.hasPrefix("claims/quantity") })
        #expect(try told(draft(wrong), since: draft(right)).contains { $0.hasPrefix("claims/quantity") })
    }

    @Test func anUneditedPassageThatTheEditMadeContradictoryIsTold() throws {
        let list = "一要把好进口关。二要把好加工关。三要把好出口关。"
        let old = draft("会议提出，" + list), new = draft("会议提出，" + list.replacing("二要把好加工关。", with: ""))
        #expect(try told(old, since: nil).isEmpty)
        #expect(try told(new, since: old).contains { $0.hasPrefix("damage/series-gap") })
    }

    @Test func aNewHeadlineOtherWidthsOrBlankLinesMakeNoOldFindingNew() throws {
        let old = draft(wrong)
        #expect(try told(draft(wrong, title: "双碳实验室满周岁"), since: old) == [])
        #expect(try told(draft(wrong.replacing("，云州", with: ",云州")), since: old) == [])
        #expect(try told(draft("\n\n" + wrong), since: old) == [])
    }

    @Test func ofANewFileEverythingIsTold() throws {
        #expect(try told(draft(wrong), since: nil).count == 1)
    }
}
