namespace Stateless;

/// <summary>When a trigger that is fired from within a transition is taken.</summary>
public enum FiringMode
{
    /// <summary>At once: before the outer transition has ended.</summary>
    Immediate,
}
