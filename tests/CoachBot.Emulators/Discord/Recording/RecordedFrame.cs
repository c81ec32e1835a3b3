using System.Text.Json;

namespace CoachBot.Emulators.Discord.Recording;

/// <summary>One frame at the gateway.</summary>
/// <param name="Connection">Counted from 1.</param>
/// <param name="Op">-1 when it is no frame at all.</param>
public sealed record RecordedFrame(int Connection, bool FromBot, int Op, JsonElement Json, DateTimeOffset At);
