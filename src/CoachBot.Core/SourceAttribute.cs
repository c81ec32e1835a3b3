namespace CoachBot.Core;

/// <summary>Where a clinical number comes from; a test refuses a table of them without one.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class SourceAttribute(string where) : Attribute
{
    /// <summary>As in "coaching.md 3.3, S1-15".</summary>
    public string Where { get; } = where;
}
