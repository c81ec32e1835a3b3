namespace CoachBot.Emulators.Telegram.Wire;

/// <summary>A part of a multipart body that carries a file.</summary>
public sealed record UploadedFile(string Field, string FileName, string? ContentType, byte[] Bytes);
