namespace CoachBot.Emulators.Telegram.Wire;

/// <summary>The platform says no to a call, with its code and sentence.</summary>
internal sealed class RefusedException(int code, string description, string? parameter = null, long value = 0) : Exception(description)
{
    public Answer Answer { get; } = Wire.Answer.Error(code, description, parameter, value);

    public static RefusedException Bad(string what) => new(400, $"Bad Request: {what}");

    public static RefusedException Forbidden(string what) => new(403, $"Forbidden: {what}");
}
