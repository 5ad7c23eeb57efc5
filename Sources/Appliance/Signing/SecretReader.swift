import Foundation
package import LibCrypto
package import ValidationReport

/// Reads PINs and passphrases; what it has read is wiped wherever it passed through.
package struct SecretReader: Sendable {
    /// How long a secret may be, in bytes.
    static let maximumLength = 1024

    private let credentials: String?

    /// - Parameter credentials: the directory of systemd's credentials.
    package init(credentials: String? = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"]) {
        self.credentials = credentials
    }

    /// The secret, without the line end behind it.
    ///
    /// `prompt` is what the terminal shows. Throws `ApplianceError` of kind `usage` where there is none, or `inputOutput`.
    package func read(
        _ origin: SecretOrigin,
        prompt: LocalizedText,
        language: ReportLanguage
    ) throws(ApplianceError) -> SecretBytes {
        switch origin {
        case .prompt: return try ask(prompt[language])
        case .descriptor(let number): return try drain(number, "fd:\(number)")
        case .credential(let name):
            guard let credentials, !credentials.isEmpty else {
                throw ApplianceError(
                    .configuration,
                    text: LocalizedText(
                        "credential:\(name): CREDENTIALS_DIRECTORY não está definido",
                        "credential:\(name): CREDENTIALS_DIRECTORY is not set"
                    ),
                    nextStep: LocalizedText(
                        "execute pelo systemd com LoadCredential=, ou use fd:N",
                        "run under systemd with LoadCredential=, or use fd:N"
                    )
                )
            }
            let descriptor = open(credentials + "/" + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard descriptor >= 0 else { throw InputFile.unreadable("credential:\(name)", errno) }
            defer { close(descriptor) }
            return try drain(descriptor, "credential:\(name)")
        }
    }

    /// Reads from the terminal itself, whatever standard input is.
    private func ask(_ prompt: String) throws(ApplianceError) -> SecretBytes {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard terminal >= 0 else {
            throw ApplianceError(
                .usage,
                text: LocalizedText(
                    "falta a senha, e não há terminal para perguntar",
                    "a PIN or passphrase is needed, and there is no terminal to ask on"
                ),
                nextStep: LocalizedText(
                    "indique um descritor (fd:N) ou uma credencial do systemd (credential:NOME)",
                    "name a descriptor (fd:N) or a systemd credential (credential:NAME)"
                )
            )
        }
        defer { close(terminal) }
        var before = termios()
        guard tcgetattr(terminal, &before) == 0 else { throw InputFile.unreadable("/dev/tty", errno) }
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        guard tcsetattr(terminal, TCSAFLUSH, &silent) == 0 else { throw InputFile.unreadable("/dev/tty", errno) }
        defer {
            tcsetattr(terminal, TCSAFLUSH, &before)
            write(terminal, "\n")
        }
        write(terminal, prompt)
        return try line(terminal, "/dev/tty", untilLineEnd: true)
    }

    private func drain(_ descriptor: Int32, _ name: String) throws(ApplianceError) -> SecretBytes {
        try line(descriptor, name, untilLineEnd: false)
    }

    private func line(
        _ descriptor: Int32,
        _ name: String,
        untilLineEnd: Bool
    ) throws(ApplianceError) -> SecretBytes {
        // One allocation that never grows: no copy is left behind.
        var buffer = [UInt8](repeating: 0, count: Self.maximumLength + 2)
        defer { SecretBytes.wipe(&buffer) }
        var count = 0
        while count < buffer.count {
            let got = buffer.withUnsafeMutableBytes { bytes in
                Foundation.read(descriptor, bytes.baseAddress?.advanced(by: count), bytes.count - count)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw errno == EBADF ? Self.closed(name) : InputFile.unreadable(name, errno) }
            if got == 0 { break }
            count += got
            if untilLineEnd, buffer[..<count].contains(0x0a) { break }
        }
        if let end = buffer[..<count].firstIndex(of: 0x0a) {
            guard end == count - 1 else { throw Self.malformed(name) }
            count = end
            if count > 0, buffer[count - 1] == 0x0d { count -= 1 }
        }
        guard count > 0 else { throw Self.empty(name) }
        guard (1...Self.maximumLength).contains(count), !buffer[..<count].contains(0) else {
            throw Self.malformed(name)
        }
        return SecretBytes(count: count) { memory in
            buffer.withUnsafeBytes { memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }

    private static func closed(_ name: String) -> ApplianceError {
        ApplianceError(
            .usage,
            text: LocalizedText(
                "\(name): o descritor não está aberto para leitura",
                "\(name): the descriptor is not open for reading"
            ),
            nextStep: LocalizedText(
                "abra-o na linha de comando, por exemplo com N<arquivo, onde N é o número do descritor",
                "open it on the command line, for example with N<file, where N is the descriptor's number"
            )
        )
    }

    private static func empty(_ name: String) -> ApplianceError {
        ApplianceError(
            .usage,
            text: LocalizedText("\(name): a senha está vazia", "\(name): the PIN or passphrase is empty"),
            nextStep: LocalizedText(
                "verifique de onde ela vem: nada foi recebido antes do fim da linha",
                "see where it comes from: nothing came before the end of the line"
            )
        )
    }

    private static func malformed(_ name: String) -> ApplianceError {
        ApplianceError(
            .usage,
            text: LocalizedText(
                "\(name): nenhuma senha utilizável (com várias linhas, com um byte nulo ou longa demais)",
                "\(name): no PIN or passphrase that can be used (of several lines, with a zero byte, or too long)"
            ),
            nextStep: LocalizedText("escreva a senha em uma única linha", "write it on one line")
        )
    }

    private func write(_ terminal: Int32, _ text: String) {
        _ = Array(text.utf8).withUnsafeBytes { Foundation.write(terminal, $0.baseAddress, $0.count) }
    }
}
