namespace CoachBot.Emulators.Faults;

/// <summary>Which requests meet a fault: the next few of a method, or all of them until it is cleared. The first planned is met first.</summary>
public sealed class FaultPlan
{
    public const string AnyMethod = "*";

    private readonly Lock gate = new();
    private readonly List<Planned> plans = [];
    private volatile bool any;

    /// <summary>The next <paramref name="times"/> calls of the method, and of that chat where one is named.</summary>
    public void Next(string method, Fault fault, int times = 1, long? chat = null) => Add(new(method, fault, chat) { Left = times });

    /// <summary>Every call of the method until <see cref="Clear"/>.</summary>
    public void Always(string method, Fault fault, long? chat = null) => Add(new(method, fault, chat) { Left = int.MaxValue });

    public void Clear()
    {
        lock (gate) plans.Clear();
        any = false;
    }

    /// <summary>The fault that this call meets; it is used up by that.</summary>
    internal Fault? Take(string method, Func<long?> chat)
    {
        if (!any) return null;
        lock (gate)
        {
            var plan = plans.Find(p => p.Fits(method, chat));
            if (plan is null) return null;
            if (plan.Left != int.MaxValue && --plan.Left == 0) plans.Remove(plan);
            any = plans.Count > 0;
            return plan.Fault;
        }
    }

    private void Add(Planned plan)
    {
        lock (gate) plans.Add(plan);
        any = true;
    }

    private sealed record Planned(string Method, Fault Fault, long? Chat)
    {
        public int Left { get; set; }

        public bool Fits(string method, Func<long?> chat) =>
            (Method == AnyMethod || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase)) && (Chat is null || Chat == chat());
    }
}
