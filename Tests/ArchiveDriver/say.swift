import Foundation

/// Writes a line to standard output at once: what a killed process acknowledged must have been told.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
