namespace CoachBot.Emulators.Discord.Recording;

/// <summary>One part of a multipart body.</summary>
public sealed record RecordedPart(string Name, string? FileName, string? ContentType, byte[] Bytes);
