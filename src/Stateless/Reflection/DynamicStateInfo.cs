namespace Stateless.Reflection;

/// <summary>One state that a dynamic transition may lead to, and when it does.</summary>
public sealed class DynamicStateInfo
{
    internal DynamicStateInfo(string destinationState, string criterion) =>
        (DestinationState, Criterion) = (destinationState, criterion);

    internal string DestinationState { get; }

    internal string Criterion { get; }
}
