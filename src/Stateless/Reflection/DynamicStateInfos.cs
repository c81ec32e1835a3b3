namespace Stateless.Reflection;

/// <summary>The states that a dynamic transition may lead to.</summary>
public sealed class DynamicStateInfos : List<DynamicStateInfo>
{
    /// <param name="criterion">When it leads there: the arrow's label in the graph.</param>
    public void Add<TState>(TState destinationState, string criterion)
        where TState : notnull =>
        Add(new DynamicStateInfo(destinationState.ToString() ?? "", criterion));
}
