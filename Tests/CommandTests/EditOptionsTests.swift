import Foundation
import Testing

/// `--changed` and `--old`: what an edit has to do with, and nothing else.
@Suite struct EditOptionsTests {
    private let printed = "---\ndate: 2024-03-01\ntitle: 双碳实验室引才\n---\n截至二月底，云州双碳实验室全职科研人员达214人，获授权专利37件。\n"
    private let draft = "---\ndate: 2024-03-11\ntitle: 双碳实验室一周年\n---\n到二月底，云州双碳实验室的全职科研人员是241人。\n\n门前的木棉开了。\n"

    private func write(_ text: String, _ name: String, in folder: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    private func check(_ arguments: String..., in folder: String, input: String? = nil) throws -> Program.Outcome {
        let common = ["--isolated", "--against", "printed", "--select", "claims"]
        return try Program.run(["check"] + arguments + common, in: folder, input: input)
    }

    @Test func onlyStatementsEditedSinceTheLastCommitAreTold() throws {
        let folder = try Program.folder(texts: ["printed/a.txt": printed, "稿/draft.txt": draft])
        try Program.git("init", "-q", in: folder)
        #expect(try check("稿/draft.txt", "--changed", in: folder).status == 1, "before the first commit all is new")
        try Program.git("add", ".", in: folder)
        try Program.git("commit", "-qm", "一", in: folder)
        #expect(try check("稿/draft.txt", "--changed", in: folder).status == 0)
        try write(draft.replacing("开了", with: "谢了"), "稿/draft.txt", in: folder)
        #expect(try check("稿/draft.txt", in: folder).status == 1)
        #expect(try check("稿/draft.txt", "--changed", in: folder).status == 0)
        let edited = draft.replacing("到二月底", with: "截至二月底")
        let typed = try check("-", "--stdin-filename", "稿/draft.txt", "--changed", in: folder, input: edited)
        #expect(typed.status == 1)
        try write(edited, "稿/draft.txt", in: folder)
        #expect(try check("稿/draft.txt", "--changed", in: folder).status == 1)
        try Program.git("commit", "-qam", "二", in: folder)
        #expect(try check("稿/draft.txt", "--changed", in: folder).status == 0)
        #expect(try check("稿/draft.txt", "--changed", "--since", "HEAD~1", in: folder).status == 1)
        try write(draft, "稿/new.txt", in: folder)
        #expect(try check("稿", "--changed", in: folder).output.contains("new.txt"))
    }

    @Test func aFormerVersionMayBeAnyFile() throws {
        let old = draft.replacing("241", with: "214")
        let folder = try Program.folder(texts: [
            "printed/a.txt": printed, "draft.txt": draft, "old": old, "same": draft,
        ])
        let outcome = try check("draft.txt", "--old", "old", in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.output.hasPrefix("draft.txt\n"))
        #expect(outcome.output.contains("printed/a.txt"))
        #expect(try check("draft.txt", "--old", "same", in: folder).status == 0)
    }

    @Test func whatCannotBeComparedIsToldClearly() throws {
        let folder = try Program.folder(texts: ["printed/a.txt": printed, "draft.txt": draft])
        let outside = try check("draft.txt", "--changed", in: folder)
        #expect(outside.status == 2)
        #expect(outside.errors.contains("不在 git 的工作区里") && outside.errors.contains("--old"))
        #expect(try check("draft.txt", "--old", "gone", in: folder).status == 2)
        #expect(try check("draft.txt", "printed", "--old", "draft.txt", in: folder).status == 2)
        #expect(try check("draft.txt", "--changed", "--old", "draft.txt", in: folder).status == 2)
        #expect(try check("draft.txt", "--old", "draft.txt", "--fix", in: folder).status == 2)
    }
}
