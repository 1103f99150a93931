import Foundation
import Testing

@testable import LanguageServer

@Suite struct QuestionTests {
    private struct HoverAnswer: Decodable, Sendable {
        let contents: Contents
        let range: TextRange
        struct Contents: Decodable { let value: String }
    }

    private struct ActionAnswer: Decodable, Sendable {
        let title: String
        let edit: Edit?
        let command: Command?
        struct Edit: Decodable { let changes: [String: [TextEdit]] }
        struct TextEdit: Decodable, Equatable {
            let range: TextRange
            let newText: String
        }
        struct Command: Decodable {
            let command: String
            let arguments: [String]
        }
    }

    private func place(_ path: String, _ character: Int) -> String {
        let uri = FileURI.uri(ofPath: path)
        return #""textDocument":{"uri":"\#(uri)"},"position":{"line":4,"character":\#(character)}"#
    }

    private func asking(_ path: String) -> String {
        let uri = FileURI.uri(ofPath: path)
        let range = #"{"start":{"line":4,"character":30},"end":{"line":4,"character":30}}"#
        return #"{"textDocument":{"uri":"\#(uri)"},"range":\#(range),"context":{"diagnostics":[]}}"#
    }

    private func opened(_ folder: TestFolder) async throws -> (TestClient, Session) {
        let client = TestClient()
        let session = await client.session(in: folder.path)
        await client.open(session, folder.file("b.txt"), Laboratory.draft(96))
        _ = try #require(await client.diagnostics(of: folder.file("b.txt")) { !$0.diagnostics.isEmpty })
        return (client, session)
    }

    @Test func overAFigureStandsHowItWasReadAndWhatOtherPlacesSay() async throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed])
        let (client, session) = try await opened(folder)
        let hover = await client.ask(
            session, "textDocument/hover", "{\(place(folder.file("b.txt"), 30))}", as: HoverAnswer.self)
        let text = try #require(hover?.contents.value)
        #expect(text.contains("**96人**"))
        #expect(text.contains("口径：累计\n"))
        #expect(text.contains("不合：“高层次人才83名” — [云岭新材料实验室引才 2024-03-01]"))
        let agreeing = await client.ask(
            session, "textDocument/hover", "{\(place(folder.file("b.txt"), 38))}", as: HoverAnswer.self)
        #expect(agreeing?.contents.value.contains("相合：“") == true)
    }

    @Test func overPlainWordsStandsNothing() async throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed])
        let (client, session) = try await opened(folder)
        let hover = await client.ask(
            session, "textDocument/hover", "{\(place(folder.file("b.txt"), 2))}", as: HoverAnswer?.self)
        let answer = try #require(hover)
        #expect(answer?.contents.value == nil)
    }

    @Test func theFigureOfTheOtherArticleCanBeTaken() async throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed])
        let (client, session) = try await opened(folder)
        let draft = folder.file("b.txt")
        let actions = try #require(
            await client.ask(session, "textDocument/codeAction", asking(draft), as: [ActionAnswer].self))
        let take = try #require(actions.first { $0.title == "采用“83名”（云岭新材料实验室引才 2024-03-01）" })
        let edit = try #require(take.edit?.changes[FileURI.uri(ofPath: draft)]?.first)
        #expect(edit.newText == "83名")
        await client.change(session, draft, edit.range, edit.newText, version: 2)
        #expect(await client.diagnostics(of: draft) { $0.version == 2 } == [])
    }

    @Test func aFindingCanBeAcceptedWithAReasonInTheSettingsAndIsThenGone() async throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed, ".lint.yml": "lang: zh\n"])
        let (client, session) = try await opened(folder)
        let draft = folder.file("b.txt"), settings = folder.file(".lint.yml")
        let actions = await client.ask(session, "textDocument/codeAction", asking(draft), as: [ActionAnswer].self)
        let accept = try #require(actions?.first { $0.title == "认可这一处：口径或时间不同" })
        let edit = try #require(accept.edit?.changes[FileURI.uri(ofPath: settings)]?.first)
        #expect(edit.range.start == TextPosition(line: 1, character: 0))
        try folder.write(".lint.yml", "lang: zh\n" + edit.newText)
        await session.lookAround()
        #expect(await client.diagnostics(of: draft) { $0.diagnostics.isEmpty } == [])
        #expect(client.messages(TestClient.Published.self).allSatisfy { !$0.params.uri.hasSuffix(".lint.yml") })
    }

    @Test func thePageOfTheRuleOpensInTheEditor() async throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed])
        let (client, session) = try await opened(folder)
        let actions = await client.ask(
            session, "textDocument/codeAction", asking(folder.file("b.txt")), as: [ActionAnswer].self)
        let command = try #require(actions?.compactMap(\.command).first)
        #expect(command.arguments == ["claims/quantity"])
        _ = await client.ask(
            session, "workspace/executeCommand",
            #"{"command":"\#(command.command)","arguments":["claims/quantity"]}"#, as: String?.self)
        let shown = client.messages(ShowDocument.self).first { $0.method == "window/showDocument" }
        let page = try String(contentsOfFile: FileURI.path(of: #require(shown).params.uri), encoding: .utf8)
        #expect(page.contains("`claims/quantity`"))
    }

    private struct ShowDocument: Decodable {
        let method: String
        let params: Parameters
        struct Parameters: Decodable { let uri: String }
    }
}
