import Foundation
import Testing

@Suite struct FormatTests {
    /// Runs with another search path.
    private func check(_ name: String, in folder: String, path: String) throws -> Program.Outcome {
        let script = "PATH='\(path)' exec '\(Program.path)' check --isolated \(name)"
        return try Program.run(["-c", script], in: folder, program: "/bin/sh")
    }

    @Test func withoutTheToolAPDFIsNotReadAndTheReasonTold() throws {
        let folder = try Program.folder(texts: ["a.pdf": "%PDF-1.4"])
        let outcome = try check("a.pdf", in: folder, path: "/nowhere")
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("要用 pdftotext"))
    }

    @Test func withTheToolTheTextOfAPDFIsChecked() throws {
        let tool = "#!/bin/sh\nprintf '澜江港\\n\\n全市共有12家企业，其中国内5家，国外9家。\\n'\n"
        let folder = try Program.folder(texts: ["-a.pdf": "%PDF-1.4", "bin/pdftotext": tool])
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/bin/pdftotext")
        let outcome = try check("-- -a.pdf", in: folder, path: folder + "/bin:/usr/bin:/bin")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("3:5"))
        #expect(outcome.output.contains("arithmetic/sum"))
    }
}
