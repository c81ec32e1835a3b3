using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace CoachBot.Discord.Wire.Rest;

/// <summary>What became of a call. A closed family.</summary>
internal abstract record Answer
{
    private Answer() { }

    /// <summary>2xx.</summary>
    /// <param name="Body">Empty where there was none, or none that is JSON.</param>
    public sealed record Done(ReadOnlyMemory<byte> Body) : Answer
    {
        /// <summary>Null where the body is not what was expected: the call was taken all the same.</summary>
        public T? Read<T>(JsonTypeInfo<T> shape)
            where T : class
        {
            if (Body.IsEmpty) return null;
            try
            {
                return JsonSerializer.Deserialize(Body.Span, shape);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>4xx that no repeat can help.</summary>
    /// <param name="Code">Discord's own; 0 where it gave none.</param>
    /// <param name="WasTried">True when an earlier try of the same call may have been taken.</param>
    public sealed record Refused(int Status, int Code, bool WasTried) : Answer;

    /// <summary>A limit: nothing was taken, and nothing will be before.</summary>
    public sealed record Later(Instant At, bool WholeChannel) : Answer;

    /// <summary>Network or server failed on every try.</summary>
    public sealed record Failed(bool MayHaveArrived) : Answer;

    /// <summary>The token is no longer taken: it is not used again.</summary>
    public sealed record TokenRefused : Answer;
}
